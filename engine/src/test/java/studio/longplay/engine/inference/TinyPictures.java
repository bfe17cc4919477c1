package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Models with the inputs and outputs of those that make pictures, and arithmetic that can be
/// followed by hand.
public final class TinyPictures {
    /// What [#enlarger] averages over, each way.
    public static final int BLUR = 5;

    /// What the noise of [#stableDiffusion] holds of the latent it is given.
    public static final float OF_LATENT = 0.25f;

    private TinyPictures() {}

    /// As Real-ESRGAN: the mean of five by five pixels, each pixel repeated `factor` times.
    public static Path enlarger(Path folder, int factor) throws IOException {
        Files.createDirectories(folder);
        licence(folder);
        new OnnxWriter("enlarger")
                .input(TensorSpec.of("image.1", FLOAT32, 1, 3, ANY, ANY))
                .constant("scales", new float[] {1, 1, factor, factor}, 4)
                .node(
                        "AveragePool",
                        List.of("image.1"),
                        List.of("soft"),
                        OnnxWriter.wholes("kernel_shape", BLUR, BLUR),
                        OnnxWriter.wholes("pads", 2, 2, 2, 2))
                .node("Resize", List.of("soft", "", "scales"), List.of("1895"))
                .output(TensorSpec.of("1895", FLOAT32, 1, 3, ANY, ANY))
                .write(folder.resolve("realesrgan-x4plus.onnx"));
        return folder;
    }

    /// As RIFE: the first frame times one less the moment, and the second times the moment; with
    /// `coordinates` the first layout, which answers the coordinates and the width of a pixel where
    /// the moment is 0.5.
    public static Path between(Path folder, boolean coordinates) throws IOException {
        Files.createDirectories(folder);
        licence(folder);
        int planes = coordinates ? 11 : 7;
        OnnxWriter model =
                new OnnxWriter("between")
                        .input(TensorSpec.of("input", FLOAT32, 1, planes, ANY, ANY))
                        .constant("axis", new long[] {1}, 1)
                        .constant("one", new float[] {1})
                        .constant("half", new float[] {0.5f});
        slice(model, "input", 0, 3, "first");
        slice(model, "input", 3, 6, "second");
        slice(model, "input", 6, 7, "moment");
        model.node("Sub", List.of("one", "moment"), List.of("rest"))
                .node("Mul", List.of("first", "rest"), List.of("fading"))
                .node("Mul", List.of("second", "moment"), List.of("coming"))
                .node("Add", List.of("fading", "coming"), List.of(coordinates ? "mix" : "output"));
        if (coordinates) {
            slice(model, "input", 7, 10, "places");
            model.node("Equal", List.of("moment", "half"), List.of("middle"))
                    .node("Where", List.of("middle", "places", "mix"), List.of("output"));
        }
        model.output(TensorSpec.of("output", FLOAT32, 1, 3, ANY, ANY))
                .write(folder.resolve(coordinates ? "rife_v4.onnx" : "rife.onnx"));
        return folder;
    }

    /// As Wav2Lip: what it is given of the whole face, plus the mean of its window of the spectrum.
    public static Path lips(Path folder) throws IOException {
        return lips(folder, ANY);
    }

    /// The same for so many faces at once and no other number.
    public static Path lips(Path folder, long rows) throws IOException {
        Files.createDirectories(folder);
        licence(folder);
        OnnxWriter model =
                new OnnxWriter("lips")
                        .input(TensorSpec.of("mel_spectrogram", FLOAT32, rows, 1, 80, 16))
                        .input(TensorSpec.of("video_frames", FLOAT32, rows, 6, 96, 96))
                        .constant("axis", new long[] {1}, 1);
        slice(model, "video_frames", 3, 6, "face");
        model.node(
                        "ReduceMean",
                        List.of("mel_spectrogram"),
                        List.of("heard"),
                        OnnxWriter.wholes("axes", 1, 2, 3))
                .node("Add", List.of("face", "heard"), List.of("output"))
                .output(TensorSpec.of("output", FLOAT32, rows, 3, 96, 96))
                .write(folder.resolve("wav2lip_gan.onnx"));
        return folder;
    }

    private static void slice(OnnxWriter model, String of, int from, int to, String name) {
        model.constant(name + "_from", new long[] {from}, 1)
                .constant(name + "_to", new long[] {to}, 1)
                .node("Slice", List.of(of, name + "_from", name + "_to", "axis"), List.of(name));
    }

    /// As exports of Stable Diffusion: the words are their numbers, the noise is the latent times
    /// [#OF_LATENT] plus the mean of the words' numbers, a picture is the first three planes of the
    /// latent, eight times as large.
    ///
    /// @param schedule the content of `scheduler_config.json`
    public static Path stableDiffusion(Path folder, String schedule) throws IOException {
        for (String part :
                List.of("text_encoder", "unet", "vae_decoder", "tokenizer", "scheduler")) {
            Files.createDirectories(folder.resolve(part));
        }
        licence(folder);
        textEncoder(folder.resolve("text_encoder/model.onnx"));
        unet(folder.resolve("unet/model.onnx"));
        decoder(folder.resolve("vae_decoder/model.onnx"));
        Files.writeString(
                folder.resolve("tokenizer/vocab.json"),
                """
                {"!": 0, "a</w>": 1, "h": 2, "ho": 3, "use</w>": 4, "house</w>": 5, "u": 6,
                 "s": 7, "e</w>": 8, "<|startoftext|>": 10, "<|endoftext|>": 11}
                """);
        Files.writeString(
                folder.resolve("tokenizer/merges.txt"),
                "#version: 0.2\ns e</w>\nu se</w>\nh o\nho use</w>\n");
        Files.writeString(
                folder.resolve("tokenizer/special_tokens_map.json"), "{\"pad_token\": \"!\"}");
        Files.writeString(folder.resolve("scheduler/scheduler_config.json"), schedule);
        return folder;
    }

    private static void textEncoder(Path file) throws IOException {
        new OnnxWriter("text")
                .input(TensorSpec.of("input_ids", INT32, ANY, 77))
                .constant("axis", new long[] {2}, 1)
                .node("Cast", List.of("input_ids"), List.of("numbers"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("numbers", "axis"), List.of("last_hidden_state"))
                .output(TensorSpec.of("last_hidden_state", FLOAT32, ANY, 77, 1))
                .write(file);
    }

    private static void unet(Path file) throws IOException {
        new OnnxWriter("unet")
                .input(TensorSpec.of("sample", FLOAT32, ANY, 4, ANY, ANY))
                .input(TensorSpec.of("timestep", INT64, 1))
                .input(TensorSpec.of("encoder_hidden_states", FLOAT32, ANY, ANY, ANY))
                .constant("share", new float[] {OF_LATENT})
                .constant("little", new float[] {0})
                .node("Mul", List.of("sample", "share"), List.of("of_latent"))
                .node(
                        "ReduceMean",
                        List.of("encoder_hidden_states"),
                        List.of("words"),
                        OnnxWriter.whole("keepdims", 0))
                .node("Cast", List.of("timestep"), List.of("time"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("time", "little"), List.of("nothing"))
                .node("Add", List.of("of_latent", "words"), List.of("both"))
                .node("Add", List.of("both", "nothing"), List.of("out_sample"))
                .output(TensorSpec.of("out_sample", FLOAT32, ANY, 4, ANY, ANY))
                .write(file);
    }

    private static void decoder(Path file) throws IOException {
        OnnxWriter model =
                new OnnxWriter("decoder")
                        .input(TensorSpec.of("latent_sample", FLOAT32, ANY, 4, ANY, ANY))
                        .constant("axis", new long[] {1}, 1)
                        .constant("scales", new float[] {1, 1, 8, 8}, 4);
        slice(model, "latent_sample", 0, 3, "planes");
        model.node("Resize", List.of("planes", "", "scales"), List.of("sample"))
                .output(TensorSpec.of("sample", FLOAT32, ANY, 3, ANY, ANY))
                .write(file);
    }

    private static void licence(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("bundle.json"),
                """
                {"bundle": 1, "name": "Tiny pictures", "source": "a test",
                 "licence": {"spdx": "MIT", "commercial": true, "attribution": "nobody"}}
                """);
    }
}
