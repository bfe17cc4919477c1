package studio.longplay.engine.voice.zeroshot;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The references that voices are spoken by: of voices on the shelf, and of those that are being
/// made and stand nowhere yet. Any number of threads may ask.
final class References {
    private static final int MOST = 8;
    private static final String SAMPLES = "samples";

    private final VoiceShelf shelf;
    private final Map<String, Reference> known =
            new LinkedHashMap<>(2 * MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Reference> eldest) {
                    return size() > MOST;
                }
            };

    References(VoiceShelf shelf) {
        this.shelf = shelf;
    }

    /// Keeps one that stands nowhere yet, as long as not too many others are asked for.
    synchronized void remember(Reference reference) {
        known.put(reference.digest(), reference);
    }

    /// @throws EngineFailure if it is nowhere, or is not what it was
    synchronized Reference find(String digest) throws EngineFailure {
        Reference reference = known.get(digest);
        if (reference == null) {
            reference = onShelf(digest);
            known.put(digest, reference);
        }
        return reference;
    }

    private Reference onShelf(String digest) throws EngineFailure {
        try {
            for (ShelfVoice found : shelf.list()) {
                @Nullable Voice voice =
                        switch (found) {
                            case ShelfVoice.Verified verified -> verified.voice();
                            case ShelfVoice.Unverified changed -> changed.voice();
                        };
                if (voice != null
                        && Speaker.of(voice.origin().speaker()).reference().equals(digest)) {
                    for (Path sample : samples(found.folder().resolve(SAMPLES))) {
                        Reference reference = Reference.read(sample);
                        if (reference.digest().equals(digest)) {
                            return reference;
                        }
                    }
                }
            }
        } catch (StudioFault fault) {
            throw new EngineFailure(fault.sentence(), fault);
        }
        throw new EngineFailure("the recording it imitates is gone or was changed");
    }

    private static List<Path> samples(Path folder) throws EngineFailure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new EngineFailure("its recordings cannot be read", e);
        }
    }
}
