package studio.longplay.app.docs;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.inference.TinySupertonic;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.music.soundfont.TinySoundfont;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.SampleRate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/// The files that the pages speak of, small.
final class Fixtures {
    /// Twelve lines and more, of the people whom the pages name.
    static final String PLAY =
            """
            Title: Two lamps

            INT. LAMP ROOM - NIGHT

            [[music: tense, 92 bpm]]

            """
                    + "ANNA\nThe oil is gone.\n\nBEN\nSo it is.\n\n".repeat(5)
                    + "MACBETH\n"
                    + "Who is there?\n\n"
                    + "FIRST WITCH\n"
                    + "Volumnia.\n\n"
                    + "TAM\n"
                    + "Come in.\n\n"
                    + "PORTER\n"
                    + "Coming.\n";

    /// What films are made of: two lines.
    static final String SHORT = "INT. ROOM\n\nANNA\nThe oil is gone.\n\nTAM\nSo it is.\n";

    private static final String LICENCE =
            "---\nlicense: mit\n---\n# A tiny model\nFrom https://example.org.\n";

    private static final int RATE_HZ = 48_000;

    private Fixtures() {}

    /// A folder with all of it.
    static void lay(Path work) throws Exception {
        Files.createDirectories(work);
        for (String script :
                List.of(
                        "play.fountain",
                        "the-lighthouse.fountain",
                        "app/target/longplay/samples/the-lighthouse.fountain")) {
            write(work.resolve(script), SHORT);
        }
        for (String cast : List.of("cast.txt", "voices.txt")) {
            write(work.resolve(cast), "ANNA = clara\nTAM = marcus\n");
        }
        write(work.resolve("names.txt"), "Volumnia = vol-UM-nia\n");
        write(work.resolve("play.txt"), SHORT);
        write(work.resolve("book.md"), "# One\n\nIt was dark.\n\n# Two\n\nIt was light.\n");
        write(work.resolve("talk.srt"), "1\n00:00:00,000 --> 00:00:02,000\nhello world\n\n");
        for (String project : List.of("play.longplay", "play", "user/projects/coriolanus")) {
            String script = work.resolve("play.fountain").toString();
            Path at = Files.createDirectories(work.resolve(project).getParent());
            ProjectFolder.create(
                            at.resolve(Path.of(project).getFileName()),
                            Project.of("Two lamps", script, PLAY))
                    .close();
        }
        for (String sound :
                List.of(
                        "one.wav",
                        "line.wav",
                        "final.wav",
                        "reading.wav",
                        "chapter-1.mp3",
                        "studio/12.wav",
                        "user/Sounds/DOORWood_old door slams_JDoe_Castle.wav",
                        "machine/media/archive/rain.wav")) {
            speak(work.resolve(sound), 3);
        }
        speak(work.resolve("interview.mp4"), 6);
        for (String picture : List.of("harbour.jpg", "photo.jpg", "nell.png", "a.png", "b.png")) {
            picture(work.resolve(picture));
        }
        TinySoundfont.write(work.resolve("piano.sf2"));
        models(work);
    }

    private static void models(Path work) throws Exception {
        TinyKokoro.sherpa(work.resolve("kokoro"));
        TinyOpenVoice.bundle(work.resolve("user/Downloads/openvoice-v2-onnx"));
        TinySupertonic.bundle(work.resolve("tiny-voices"), "opensource-multilingual");
        TinyModels.silero(work);
        write(work.resolve("README.md"), LICENCE);
        try (ZipOutputStream zip =
                        new ZipOutputStream(Files.newOutputStream(work.resolve("kokoro.zip")));
                Stream<Path> files = Files.walk(work.resolve("kokoro"))) {
            // Weights do not shrink; what does is taken for a bomb.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(work.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }

    /// Bundles that are there before anybody reads a page.
    static List<Path> bundles(Path folder) throws Exception {
        List<Path> bundles =
                List.of(
                        TinyWhisper.hub(folder.resolve("whisper-tiny"), true),
                        TinyMusicGen.bundle(folder.resolve("musicgen")),
                        TinyTranslation.marian(folder.resolve("opus-mt-en-de")),
                        TinyPictures.enlarger(folder.resolve("enlarger"), 4),
                        TinyPictures.between(folder.resolve("rife"), false),
                        TinyPictures.lips(folder.resolve("lips")),
                        TinyPictures.stableDiffusion(folder.resolve("painter"), "{}"));
        for (Path bundle : bundles) {
            if (!Files.exists(bundle.resolve("README.md"))) {
                write(bundle.resolve("README.md"), LICENCE);
            }
        }
        return bundles;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void speak(Path file, int seconds) throws IOException, StudioFault {
        Files.createDirectories(file.getParent());
        float[] sound = TinyListeners.voice(seconds, RATE_HZ, 300, 0.2);
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {sound}, 0, sound.length));
    }

    private static void picture(Path file) throws IOException {
        BufferedImage image = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, x % image.getHeight(), 0x8090A0);
        }
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
    }
}
