package studio.longplay.engine.render.takes;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.voice.speakers.HeardSpeaker;
import studio.longplay.engine.voice.speakers.SpeakerModels;

import java.nio.file.Path;
import java.util.List;

/// The speakers of a script against the people heard in a recording.
///
/// @param inScript how many speak in the script, one by several names counted once
/// @param heard those in the recording, who speaks most first; empty if nobody speaks
public record SpeakerComparison(int inScript, List<HeardSpeaker> heard) {
    /// What is listened to of a recording, from its start: ten minutes.
    private static final long MOST_SAMPLES = 600 * 48_000L;

    public SpeakerComparison {
        heard = List.copyOf(heard);
    }

    /// Whether as many speak as are in the script.
    public boolean agrees() {
        return inScript == heard.size();
    }

    /// How many people the speakers of a script are.
    public static int speakers(Script script, Voicing voicing) {
        return (int)
                script.linesBySpeaker().keySet().stream()
                        .map(speaker -> voicing.who(speaker.key()))
                        .distinct()
                        .count();
    }

    /// Who speaks in the first ten minutes of a file; takes about a tenth of that time. Models that
    /// tell voices apart are used where they are on the shelf.
    ///
    /// @throws StudioFault.Media if there is no sound in it, or it cannot be read
    /// @throws StudioFault.Model if one of those models cannot be used
    public static List<HeardSpeaker> listen(
            FootageDesk desk, SpeakerModels models, Path file, JobContext context)
            throws StudioFault {
        Footage footage = desk.look(file, context.silent());
        if (FootageDesk.item(footage, "").channels() == 0) {
            throw new StudioFault.Media(
                    "speakers.file-silent",
                    "There is no sound in " + file + ".",
                    "Choose a recording in which somebody speaks.");
        }
        Artifact sound = desk.conform().sound(footage, context);
        return models.of(mono(sound.file()), context);
    }

    private static float[] mono(Path wav) throws StudioFault {
        try (WavReader reader = WavReader.open(wav)) {
            int channels = reader.format().channels();
            int length = (int) Math.min(MOST_SAMPLES, reader.length());
            float[][] planar = new float[channels][length];
            reader.read(0, planar, 0, length);
            float[] mono = planar[0];
            for (int channel = 1; channel < channels; channel++) {
                for (int i = 0; i < length; i++) {
                    mono[i] += planar[channel][i];
                }
            }
            return mono;
        }
    }
}
