package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.Identity;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures whether speakers stay the same persons over a programme.
///
/// One line is too short to know a voice by, so passages are compared: the speaker's first lines
/// until they last [#PASSAGE_SAMPLES], the last ones, and some between. The profile of a passage is
/// an artifact named by its takes, so that after an edit only what was edited is measured again.
/// Costs about a fiftieth of the passages' length, at most [#MOST] passages for a speaker.
public final class Identities {
    static final String MAKER = "voice.profile";

    private static final String VERSION = "1";
    private static final long PASSAGE_SAMPLES = 4 * 48_000;
    private static final int MOST = 6;
    private static final int LEAST = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;

    public Identities(Workbench bench) {
        this.bench = bench;
    }

    /// One speaker in one voice.
    ///
    /// @param lines that they speak in it
    /// @param found of their passages; of none where they speak too little to tell
    public record Row(String speaker, Voice voice, int lines, Identity found) {}

    /// Compares what every speaker says; those that people recorded are left out.
    ///
    /// @param spoken in the order they are heard
    /// @throws StudioFault if a take is damaged or the store cannot be used
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public List<Row> of(List<SpokenLine> spoken, JobContext context) throws StudioFault {
        Map<String, List<SpokenLine>> parts = new LinkedHashMap<>();
        for (SpokenLine line : spoken) {
            if (!line.isRecorded() && line.facts().samples() > 0) {
                String part = line.line().speaker().key() + "\n" + line.voice().id();
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<SpokenLine> part : parts.values()) {
            SpokenLine first = part.getFirst();
            rows.add(
                    new Row(
                            first.line().speaker().name(),
                            first.voice(),
                            part.size(),
                            identity(part, context)));
        }
        return rows;
    }

    private Identity identity(List<SpokenLine> part, JobContext context) throws StudioFault {
        List<SpokenLine> plain = part.stream().filter(line -> isPlain(line.line())).toList();
        List<List<SpokenLine>> passages = passages(plain);
        if (passages.size() < LEAST) {
            return new Identity(0, 0, 0);
        }
        List<AcousticProfile> profiles = new ArrayList<>();
        for (List<SpokenLine> passage : chosen(passages)) {
            context.checkCancelled();
            profiles.add(profile(passage));
        }
        return Identity.of(profiles);
    }

    /// Whoever is told to whisper sounds otherwise, and should.
    private static boolean isPlain(Line line) {
        return line.direction().isBlank()
                && line.cues().stream().noneMatch(at -> at.cue() instanceof Cue.VoiceCue);
    }

    /// Neighbouring lines together; the last passage has what is left over as well.
    static List<List<SpokenLine>> passages(List<SpokenLine> lines) {
        List<List<SpokenLine>> passages = new ArrayList<>();
        List<SpokenLine> passage = new ArrayList<>();
        long samples = 0;
        for (SpokenLine line : lines) {
            passage.add(line);
            samples += line.facts().samples();
            if (samples >= PASSAGE_SAMPLES) {
                passages.add(passage);
                passage = new ArrayList<>();
                samples = 0;
            }
        }
        if (!passages.isEmpty()) {
            passages.getLast().addAll(passage);
        }
        return passages;
    }

    /// The first, the last and some between, evenly.
    private static <T> List<T> chosen(List<T> all) {
        List<T> chosen = new ArrayList<>();
        int count = Math.min(MOST, all.size());
        for (int i = 0; i < count; i++) {
            chosen.add(all.get(i * (all.size() - 1) / (count - 1)));
        }
        return chosen;
    }

    private AcousticProfile profile(List<SpokenLine> passage) throws StudioFault {
        List<Digest> takes = passage.stream().map(line -> line.artifact().key()).toList();
        Artifact artifact =
                bench.make(
                        new Recipe(MAKER, VERSION, Map.of(), takes),
                        "json",
                        part ->
                                Files.writeString(
                                        part, JSON.writeValueAsString(measured(passage))));
        try {
            return JSON.readValue(Files.readAllBytes(artifact.file()), AcousticProfile.class);
        } catch (IOException | JacksonException e) {
            throw new StudioFault.Media(
                    "take.profile-damaged",
                    "What was measured of a take cannot be read: " + artifact.file() + ".",
                    "Delete that file; it is measured again.",
                    e);
        }
    }

    private static AcousticProfile measured(List<SpokenLine> passage) throws StudioFault {
        List<float[]> sounds = new ArrayList<>();
        for (SpokenLine line : passage) {
            sounds.add(TakeFile.samples(line.artifact().file()));
        }
        return AcousticProfile.ofAll(sounds);
    }
}
