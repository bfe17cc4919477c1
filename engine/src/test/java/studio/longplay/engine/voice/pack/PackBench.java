package studio.longplay.engine.voice.pack;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A folder with the makings of voice packs, a home to bring them to, and hands that spoil them.
final class PackBench {
    final Path folder;
    final Path home;

    PackBench(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("deep").resolve("home");
    }

    /// Ada, made from a person, with consent, two samples and a preview.
    PackContent ada() throws StudioFault {
        Path statement = wav("said.wav", 1);
        Consent consent =
                new Consent(
                        "Ada",
                        Set.of(ConsentUse.PUBLISH),
                        List.of("en"),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2030, 3, 1),
                        Statement.of(Statement.Kind.SPOKEN, "said.wav", statement, "I allow it."));
        return new PackContent(
                voice("ada", Optional.of(consent.digest().hex())),
                consent,
                statement,
                List.of(wav("one.wav", 2), wav("two.wav", 3)),
                wav("hear.wav", 4));
    }

    /// Made from nobody, with one sample.
    PackContent nobody(String id) throws StudioFault {
        return new PackContent(
                voice(id, Optional.empty()), null, null, List.of(wav("n.wav", 5)), null);
    }

    private static Voice voice(String id, Optional<String> consent) {
        VoiceShape shape =
                new VoiceShape(
                        131.5,
                        1.2,
                        0.93,
                        1.05,
                        -2.5,
                        0.1,
                        0.2,
                        0.3,
                        Collections.nCopies(VoiceShape.EQUALISER_HZ.size(), 1.5));
        return new Voice(
                id,
                "Ada \"L.\" – warm",
                List.of("woman", "adult"),
                List.of("en-GB", "de"),
                new VoiceOrigin("matched", "mary", "5.2.1", "slt", consent),
                List.of(new Voice.Part(shape, 0, 0), new Voice.Part(shape, 23, -1.5)),
                new Licence("Yours to use.\nNot for sale.", false));
    }

    Path wav(String name, long seed) throws StudioFault {
        Path file = folder.resolve(name);
        Random random = new Random(seed);
        float[] samples = new float[2_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat() - 0.5f;
        }
        WavFormat format = new WavFormat(SampleRate.HZ_48000, 1, WavFormat.Encoding.PCM_16);
        WavWriter.write(file, format, writer -> writer.write(new float[][] {samples}, 0, 2_000));
        return file;
    }

    Path pack(PackContent content, String name) throws StudioFault {
        Path pack = folder.resolve(name);
        PackWriter.write(content, pack);
        return pack;
    }

    VoiceShelf shelf() {
        return new VoiceShelf(home);
    }

    /// The files of a pack by name, in order.
    static Map<String, byte[]> files(Path pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(pack)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /// A zip of any files, as somebody who means ill would write it.
    Path zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return write(bytes.toByteArray());
    }

    Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("spoilt.lpvoice"), bytes);
    }

    /// The bytes with every occurrence of some text replaced by another of the same length.
    static byte[] patched(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The fault's code, and empty if the pack was brought in.
    static String codeOf(VoiceShelf shelf, Path pack) {
        try {
            shelf.bring(pack, id -> false);
            return "";
        } catch (StudioFault fault) {
            if (!fault.sentence().endsWith(".") || !fault.remedy().endsWith(".")) {
                throw new AssertionError(fault.whole(), fault);
            }
            return fault.code();
        }
    }

    /// Everything below the folder but the spoilt pack itself, with digests.
    Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                boolean file = Files.isRegularFile(path);
                String content = file ? Digest.of(Files.readAllBytes(path)).hex() : "";
                all.put(folder.relativize(path).toString(), content);
            }
        }
        all.remove("spoilt.lpvoice");
        return all;
    }
}
