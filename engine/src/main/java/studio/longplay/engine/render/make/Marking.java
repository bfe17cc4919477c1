package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.mark.MarkPayload;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.mark.VoiceMark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks takes of voices that were made from people, each as a part of the scene it is heard in:
/// the marks of all lines of a scene are in step, so that short lines are found together.
///
/// A marked take is an artifact of its own, named by the take, the mark and the place within the
/// pattern. The take itself stays as it was spoken: an edited line is spoken again alone, and lines
/// after it are at most marked again, which costs a hundredth of their length.
public final class Marking {
    static final String MAKER = "voice.mark";

    private static final String VERSION = "1";

    private final Workbench bench;
    private final MarkPolicy policy;

    public Marking(Workbench bench, MarkPolicy policy) {
        this.bench = bench;
        this.policy = policy;
    }

    /// The mark a line gets; none where a person spoke it, or a voice that was made from nobody.
    public Optional<MarkPayload> of(SpokenLine spoken) {
        return spoken.isRecorded() ? Optional.empty() : policy.of(spoken.voice());
    }

    /// A line's take as it may leave the machine by itself: marked from its first sample on, or as
    /// it is.
    ///
    /// @throws StudioFault if the take is damaged or the store cannot be written to
    public Artifact alone(SpokenLine spoken) throws StudioFault {
        Optional<MarkPayload> payload = of(spoken);
        return payload.isPresent()
                ? inStep(spoken.artifact(), 0, payload.get())
                : spoken.artifact();
    }

    /// A sound with the mark.
    ///
    /// @param sound a take
    /// @param startSample where in the scene its first sample is; may lie before the scene
    Artifact inStep(Artifact sound, long startSample, MarkPayload payload) throws StudioFault {
        long step = Math.floorMod(startSample, (long) VoiceMark.PERIOD_SAMPLES);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("mark", VoiceMark.VERSION);
        parameters.put("product", payload.product());
        parameters.put("voice", payload.voice());
        parameters.put("step", step);
        return bench.make(
                new Recipe(MAKER, VERSION, parameters, List.of(sound.key())),
                "wav",
                part -> write(TakeFile.channels(sound.file()), step, payload, part));
    }

    private static void write(float[][] channels, long step, MarkPayload payload, Path part)
            throws StudioFault {
        float[][] marked = new float[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            marked[channel] = VoiceMark.mark(channels[channel], step, payload);
        }
        WavWriter.write(
                part,
                WavFormat.float32(SampleRate.HZ_48000, channels.length),
                writer -> writer.write(marked, 0, marked[0].length));
    }
}
