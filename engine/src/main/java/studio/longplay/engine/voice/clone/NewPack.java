package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackManifest;
import studio.longplay.engine.voice.pack.PackWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of a new voice's pack: what was recorded, cleaned and trimmed, and how the voice
/// sounds.
record NewPack(VoiceCloning cloning, VoiceDraft draft, Voice voice, MatchedVoice matched) {
    private static final String STEP = "Writing the voice";
    private static final int MOST_SAMPLES = 30 * Take.RATE_HZ;
    private static final int MOST_FILES = 20;
    private static final WavFormat FORMAT =
            new WavFormat(SampleRate.HZ_48000, 1, WavFormat.Encoding.PCM_16);

    /// What the preview says.
    private static final String SENTENCE =
            "The sea was calm, and nobody on the quay knew what the night would bring.";

    PackManifest write(Path folder, Path pack, JobContext context) throws StudioFault {
        return PackWriter.write(in(folder, context), pack);
    }

    /// Writes the sounds into a folder.
    PackContent in(Path folder, JobContext context) throws StudioFault {
        List<float[]> speech = speech();
        List<Path> samples = new ArrayList<>();
        for (float[] one : speech) {
            step(samples.size(), speech.size(), context);
            Path file = folder.resolve(samples.size() + 1 + ".wav");
            wav(file, one, Math.min(one.length, MOST_SAMPLES));
            samples.add(file);
        }
        step(speech.size(), speech.size(), context);
        Path preview = folder.resolve("preview.wav");
        float[] said = cloning.hear(voice, SENTENCE, context.silent());
        wav(preview, said, said.length);
        step(speech.size() + 1, speech.size(), context);
        Optional<GivenConsent> consent = draft.consent();
        return new PackContent(
                voice,
                consent.map(GivenConsent::consent).orElse(null),
                consent.map(GivenConsent::statement).orElse(null),
                samples,
                preview);
    }

    /// What a model imitates comes first, whole: the voice cannot speak without it.
    private List<float[]> speech() {
        List<float[]> all = new ArrayList<>();
        matched.clonedBy().ifPresent(by -> all.add(by.reference().samples()));
        all.addAll(matched.speech());
        return all.subList(0, Math.min(MOST_FILES, all.size()));
    }

    private static void step(int done, int speech, JobContext context) {
        context.checkCancelled();
        context.progress(new Progress(STEP, done, speech + 1));
    }

    private static void wav(Path file, float[] samples, int count) throws StudioFault {
        WavWriter.write(file, FORMAT, writer -> writer.write(new float[][] {samples}, 0, count));
    }
}
