package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Take;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes that another engine spoke in place of the voice's own. They are named by what was spoken,
/// never by what was wanted, or else they would still be heard when the voice is back, and so would
/// every mix they are in. A note by what was wanted says which of them was heard last.
final class StandIns {
    private static final String NOTE = "voice.stand-in";
    private static final String VERSION = "1";

    private final ArtifactStore store;

    StandIns(ArtifactStore store) {
        this.store = store;
    }

    /// The address of such a take.
    static Recipe recipe(Recipe wanted, Take take) {
        ByteBuffer sound =
                ByteBuffer.allocate(take.samples().length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : take.samples()) {
            sound.putFloat(sample);
        }
        Map<String, Object> parameters = new LinkedHashMap<>(wanted.parameters());
        parameters.put("spokenBy", take.engine());
        parameters.put("sound", Digest.of(sound.array()).hex());
        return new Recipe(wanted.maker(), wanted.version(), parameters, wanted.inputs());
    }

    private static Recipe note(Recipe wanted) {
        return new Recipe(NOTE, VERSION, Map.of(), List.of(wanted.key()));
    }

    /// Remembers which take is heard.
    void note(Recipe wanted, Recipe heard) throws StudioFault {
        Optional<Artifact> noted = find(wanted);
        if (noted.isPresent() && noted.get().key().equals(heard.key())) {
            return;
        }
        Recipe note = note(wanted);
        store.remove(note.key());
        store.put(note, "txt", part -> Files.writeString(part, heard.key().hex()));
    }

    /// The same, if the voice's own engine would fail again.
    Optional<Artifact> findLasting(Recipe wanted) throws StudioFault {
        Optional<Artifact> found = find(wanted);
        if (found.isEmpty()) {
            return found;
        }
        String reason = TakeFile.read(found.get().file()).fallbackReason();
        return reason != null && Speech.isLasting(reason) ? found : Optional.empty();
    }

    /// The take that was heard last for what was wanted, if one was.
    Optional<Artifact> find(Recipe wanted) throws StudioFault {
        Optional<Artifact> note = store.find(note(wanted).key());
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.find(new Digest(Files.readString(note.get().file())));
        } catch (IOException e) {
            throw DiskFault.reading(note.get().file(), e);
        }
    }
}
