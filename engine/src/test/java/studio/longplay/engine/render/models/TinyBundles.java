package studio.longplay.engine.render.models;

import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TinyChatterbox;
import studio.longplay.engine.inference.TinyFilters;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.inference.TinyPiper;
import studio.longplay.engine.inference.TinyPocket;
import studio.longplay.engine.inference.TinySupertonic;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.TinyVits;
import studio.longplay.engine.inference.TinyWhisper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A tiny bundle of every kind there is.
final class TinyBundles {
    /// Writes the bundle into an empty folder.
    interface Maker {
        void write(Path folder) throws IOException;
    }

    private TinyBundles() {}

    /// By the kind's id.
    static Map<String, Maker> all() {
        Map<String, Maker> all = new TreeMap<>();
        all.put("kokoro", TinyKokoro::community);
        all.put("kitten-tts", TinyBundles::kitten);
        all.put(
                "piper",
                folder ->
                        TinyPiper.bundle(folder, new TinyPiper.Voice(2, true, "en-us", "espeak")));
        all.put("vits", TinyVits::letters);
        all.put("supertonic", folder -> TinySupertonic.bundle(folder, "opensource-en"));
        all.put("pocket-tts", TinyPocket::bundle);
        all.put("chatterbox", TinyChatterbox::bundle);
        all.put("openvoice", TinyOpenVoice::bundle);
        all.put("whisper", folder -> TinyWhisper.hub(folder, true));
        all.put("whisper-sherpa", TinyWhisper::sherpa);
        all.put("translation", TinyTranslation::marian);
        all.put("silero-vad", TinyModels::silero);
        all.put("gtcrn", TinyModels::gtcrn);
        all.put("dnsmos", TinyModels::dnsmos);
        all.put(
                "speaker-embedding",
                folder ->
                        TinyListeners.embedding(
                                folder.resolve("voxceleb_resnet34_LM.onnx"), "feats", "embs"));
        all.put(
                "pyannote-segmentation",
                folder -> TinyListeners.segmentation(folder.resolve("model.onnx")));
        all.put("speech-emotion", TinyListeners::emotion);
        all.put("real-esrgan", folder -> TinyPictures.enlarger(folder, 4));
        all.put("rife", folder -> TinyPictures.between(folder, false));
        all.put("wav2lip", TinyPictures::lips);
        all.put("stable-diffusion", folder -> TinyPictures.stableDiffusion(folder, TURBO));
        all.put("musicgen", TinyMusicGen::bundle);
        all.put("deepfilternet", folder -> TinyFilters.write(folder, 1, 0, 2, 1, 0));
        return all;
    }

    private static final String TURBO =
            """
            {"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
             "beta_schedule": "scaled_linear", "timestep_spacing": "trailing",
             "num_train_timesteps": 1000, "prediction_type": "epsilon"}
            """;

    /// As sherpa-onnx lays it out.
    private static void kitten(Path folder) throws IOException {
        TinyKokoro.sherpa(folder);
        OnnxWriter model = TinyKokoro.model(TinyKokoro.TOKENS);
        model.metadata("model_type", "kitten-tts")
                .metadata("speaker_names", "expr-voice-2-f,expr-voice-2-m,expr-voice-3-f")
                .metadata("speaker_speed_priors", "0.8,1.0,1.0")
                .write(folder.resolve("model.onnx"));
    }

    /// Writes one with a licence.
    static Path write(String kind, Path folder) throws IOException {
        Files.createDirectories(folder);
        all().get(kind).write(folder);
        if (!Files.exists(folder.resolve("bundle.json"))) {
            Files.writeString(
                    folder.resolve("README.md"),
                    "---\nlicense: mit\nlanguage: en\n---\nFrom https://example.org/tiny.\n");
        }
        return folder;
    }
}
