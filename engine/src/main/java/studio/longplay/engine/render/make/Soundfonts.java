package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Soundfont;
import studio.longplay.engine.music.soundfont.SoundfontFile;
import studio.longplay.engine.music.synth.SampledBand;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Instruments that users brought: SoundFont 2 files in the data folder's `soundfonts`, or anywhere
/// by their whole path.
public final class Soundfonts {
    private static final String FOLDER = "soundfonts";
    private static final String SUFFIX = ".sf2";

    private final Path folder;

    /// @param beside a folder of the data folder, such as that of the artifacts
    public Soundfonts(Path beside) {
        folder = beside.toAbsolutePath().resolveSibling(FOLDER);
    }

    /// What a request's soundfonts are.
    ///
    /// @param digests of the files, in the order of the stems, each once
    public record Band(SampledBand players, List<Digest> digests) {
        static final Band NONE = new Band(SampledBand.NONE, List.of());
    }

    /// Opens the files that a request names.
    ///
    /// @throws StudioFault if one is missing or is no soundfont
    public Band of(MusicRequest request) throws StudioFault {
        Map<MusicStem, Soundfont> wanted = request.played().soundfonts();
        if (wanted.isEmpty()) {
            return Band.NONE;
        }
        Map<String, SoundfontFile> open = new LinkedHashMap<>();
        List<Digest> digests = new ArrayList<>();
        Map<MusicStem, SampledBand.Player> players = new EnumMap<>(MusicStem.class);
        for (Map.Entry<MusicStem, Soundfont> each : wanted.entrySet()) {
            String name = each.getValue().file();
            if (!open.containsKey(name)) {
                Path file = file(name);
                open.put(name, SoundfontFile.open(file));
                digests.add(Digest.ofFile(file));
            }
            SoundfontFile font = open.get(name);
            if (font != null) {
                players.put(each.getKey(), new SampledBand.Player(font, each.getValue().program()));
            }
        }
        return new Band(new SampledBand(players), digests);
    }

    private Path file(String name) {
        String whole = name.endsWith(SUFFIX) ? name : name + SUFFIX;
        return folder.resolve(whole);
    }

    /// The names of the files there are.
    public List<String> names() throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Copies a file in, after it was read as a soundfont.
    ///
    /// @return the name by which cues call it
    /// @throws StudioFault if it is none, or cannot be copied
    public String bringIn(Path file) throws StudioFault {
        SoundfontFile.open(file);
        String name = file.getFileName().toString();
        Path target = folder.resolve(name.endsWith(SUFFIX) ? name : name + SUFFIX);
        Path part = folder.resolve(name + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            Files.copy(file, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return target.getFileName().toString();
    }

    private StudioFault.Resource unwritable(IOException e) {
        return new StudioFault.Resource(
                "soundfont.folder",
                "The folder " + folder + " cannot be used.",
                "Check that you may write there and that the disk has room.",
                e);
    }
}
