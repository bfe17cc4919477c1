package studio.longplay.engine.render.purge;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a voice left in a data folder.
///
/// @param folder its own, with consent, statement and samples
/// @param recordings in the data folder that are the same as a file of its own
/// @param digests by which finished work speaks of it
record VoiceTraces(Optional<Path> folder, List<Path> recordings, Set<String> digests) {
    static VoiceTraces of(Home home, String id) throws StudioFault {
        Set<String> digests = new HashSet<>();
        Optional<Path> folder = Optional.empty();
        for (ShelfVoice voice : new VoiceShelf(home.folder()).list()) {
            if (voice.id().equals(id)) {
                folder = Optional.of(home.folder().resolve("voices").resolve(id));
                if (voice instanceof ShelfVoice.Verified verified) {
                    digests.add(verified.digest().hex());
                }
            }
        }
        List<Path> recordings = new ArrayList<>();
        if (folder.isPresent()) {
            Set<String> own = new HashSet<>();
            for (Path file : filesIn(folder.get())) {
                own.add(Digest.ofFile(file).hex());
            }
            for (Path file : filesIn(home.folder().resolve("recordings"))) {
                if (own.contains(Digest.ofFile(file).hex())) {
                    recordings.add(file);
                }
            }
        }
        return new VoiceTraces(folder, recordings, digests);
    }

    private static List<Path> filesIn(Path folder) throws StudioFault {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }
}
