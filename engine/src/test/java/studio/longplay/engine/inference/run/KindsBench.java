package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.listen.SpeechMood;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.translate.Glossary;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What each kind that does several lines at once gains by it, with its tiny model: the cost of
/// runs, not of arithmetic, is what is seen.
record KindsBench(OnnxSessions sessions, Path folder, PrintStream out) {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int LINES = 64;
    private static final int ROUNDS = 5;
    private static final int MANY = 8;

    private interface Work {
        void run(int most) throws StudioFault;
    }

    void run() throws Exception {
        translations();
        Path model = TinyListeners.embedding(folder.resolve("voices.onnx"), "feats", "embs");
        List<float[]> voices = voices(0.6);
        try (OpenBundle open = open(SpeakerEmbedding.KIND, Map.of("speaker_embedding", model))) {
            SpeakerEmbedding embedding = SpeakerEmbedding.of(open.sessions());
            tell("voices", most -> embedding.of(voices, most, QUIET));
        }
        Path moods = TinyListeners.emotion(folder.resolve("moods"));
        Path graph = moods.resolve("speech-emotion.onnx");
        try (OpenBundle open = open(SpeechMood.KIND, Map.of("speech_emotion", graph))) {
            SpeechMood mood = SpeechMood.of(open.sessions(), moods);
            tell("moods", most -> mood.of(voices, most, QUIET));
        }
    }

    private void translations() throws Exception {
        Path bundle = TinyTranslation.marian(folder.resolve("marian"));
        Path onnx = bundle.resolve("onnx");
        Map<String, Path> graphs =
                Map.of(
                        "encoder_model", onnx.resolve("encoder_model.onnx"),
                        "decoder_model_merged", onnx.resolve("decoder_model_merged.onnx"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add("one two three dog".repeat(1 + i % 3));
        }
        Translator.Wish wish = new Translator.Wish("en", "de", 4, Glossary.NONE);
        try (OpenBundle open = open(Translator.KIND, graphs)) {
            Translator translator = new Translator(open.sessions(), bundle);
            tell("sentences translated", most -> translator.translate(lines, wish, most, QUIET));
        }
    }

    private static List<float[]> voices(double seconds) {
        List<float[]> voices = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            voices.add(TinyListeners.voice(seconds, SpeechMood.RATE_HZ, 200 + 20 * i, 0));
        }
        return voices;
    }

    private OpenBundle open(BundleKind kind, Map<String, Path> graphs) throws StudioFault {
        return OpenBundle.open(kind, graphs, sessions, SessionSettings.steady());
    }

    private void tell(String what, Work work) throws StudioFault {
        double alone = bestMillis(work, 1);
        double together = bestMillis(work, MANY);
        out.println(
                String.format(
                        Locale.ROOT,
                        "%d %s: %.1f ms one by one, %.1f ms %d at once, %.2f times as fast",
                        LINES,
                        what,
                        alone,
                        together,
                        MANY,
                        alone / together));
    }

    private static double bestMillis(Work work, int most) throws StudioFault {
        work.run(most);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run(most);
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }
}
