package studio.longplay.engine.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

class HostilePackTest {
    private static final int CENTRAL_SIGNATURE = 0x02014b50;

    @TempDir Path folder;
    private PackBench bench = new PackBench(Path.of(""));
    private Path good = Path.of("");
    private Map<String, String> before = Map.of();

    @BeforeEach
    void prepare() throws StudioFault, IOException {
        bench = new PackBench(folder);
        good = bench.pack(bench.ada(), "ada.lpvoice");
        bench.shelf().bring(bench.pack(bench.nobody("bob"), "bob.lpvoice"), id -> false);
        Files.writeString(bench.home.resolve("secret.txt"), "mine");
        before = bench.everything();
    }

    private void assertRefused(Path pack, String code) throws IOException {
        assertThat(PackBench.codeOf(bench.shelf(), pack)).isEqualTo(code);
        assertThat(bench.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "samples/../../../secret.txt",
                "/etc/longplay",
                "C:/secret.txt",
                "C:secret.txt",
                "..\\secret.txt",
                "samples\\01.wav",
                "\\\\server\\share",
                "samples/../01.wav",
                "./licence.txt",
                "samples//01.wav",
                "samples/",
                "samples/01.wav/",
                "samples/01.wav.",
                "samples/01.wav ",
                "samples/01.wav\u0000",
                "samples/01.wav:stream",
                "consent/con.txt",
                "consent/NUL",
                "consent/.hidden",
                "consent/a.",
                "consent/a/b",
                "Manifest.json",
                "readme.txt",
                "samples/01.exe",
                "samples/\u0661\u0661.wav",
                "consent/\uFF0E\uFF0E",
                "",
                "..",
                "~/secret.txt",
                "%2e%2e/secret.txt"
            })
    void aNameThatNoVoicePackHasIsRefused(String name) throws IOException {
        assertThat(EntryName.allowed(name)).isFalse();
        Map<String, byte[]> files = PackBench.files(good);
        files.put(name, new byte[] {1});
        assertRefused(bench.zip(files), "pack.hostile");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noNameWhateverWritesOutsideTheFolder(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> pieces =
                List.of(
                        "..",
                        "/",
                        "\\",
                        ".",
                        "samples",
                        "consent",
                        "01.wav",
                        "C:",
                        "~",
                        " ",
                        "\u202E",
                        "a",
                        "secret.txt",
                        "nul",
                        "%2f",
                        "\u2215",
                        "\n");
        for (int i = 0; i < 30; i++) {
            StringBuilder name = new StringBuilder();
            for (int piece = 0; piece <= random.nextInt(6); piece++) {
                name.append(pieces.get(random.nextInt(pieces.size())));
            }
            Map<String, byte[]> files = PackBench.files(good);
            files.put(name.toString(), new byte[] {1});
            PackBench.codeOf(bench.shelf(), bench.zip(files));
            assertThat(bench.everything()).as(name.toString()).isEqualTo(before);
            Path inside = Path.of("/x/voices/ada");
            if (EntryName.allowed(name.toString())) {
                assertThat(inside.resolve(name.toString()).normalize()).startsWith(inside);
            }
        }
    }

    @Test
    void aManifestThatNamesOtherPlacesIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        assertRefused(
                bench.write(PackBench.patched(bytes, "samples/02.wav", "../../../a.wav")),
                "pack.hostile");
        Map<String, byte[]> files = PackBench.files(good);
        byte[] manifest = files.get(EntryName.MANIFEST);
        files.put(
                EntryName.MANIFEST,
                PackBench.patched(manifest, "samples/02.wav", "../../../a.wav"));
        assertRefused(bench.zip(files), "pack.unverified");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (zip.getInt(at) != CENTRAL_SIGNATURE) {
            at++;
        }
        zip.put(at + 5, (byte) 3).putInt(at + 38, 0120777 << 16);
        assertRefused(bench.write(bytes), "pack.hostile");
    }

    @Test
    void aFileThatStandsTwiceIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        assertRefused(
                bench.write(PackBench.patched(bytes, "samples/02.wav", "samples/01.wav")),
                "pack.hostile");
        Map<String, byte[]> files = PackBench.files(good);
        files.put("consent/SAID.wav", new byte[1]);
        assertRefused(bench.zip(files), "pack.hostile");
    }

    @Test
    void tooMuchIsRefusedByWhatItDeclaresAndByWhatItIs() throws IOException {
        long size = Files.size(good);
        assertThat(PackBench.codeOf(new VoiceShelf(bench.home, new PackLimits(6, size)), good))
                .isEqualTo("pack.too-large");
        assertThat(PackBench.codeOf(new VoiceShelf(bench.home, new PackLimits(7, 15_000)), good))
                .isEqualTo("pack.too-large");
        assertThat(bench.everything()).isEqualTo(before);
        Map<String, byte[]> files = PackBench.files(good);
        files.put("samples/02.wav", new byte[6_000_000]);
        Path bomb = bench.zip(files);
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertRefused(bomb, "pack.unverified");
        files.put(EntryName.MANIFEST, new byte[6_000_000]);
        assertRefused(bench.zip(files), "pack.too-large");
    }

    /// The list of files says 4 bytes where six million come out.
    @Test
    void aFileThatUnpacksToMoreThanItDeclaresIsRefused() throws IOException {
        Map<String, byte[]> files = PackBench.files(good);
        files.put("samples/02.wav", new byte[6_000_000]);
        byte[] bytes = Files.readAllBytes(bench.zip(files));
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (zip.getInt(at) == 6_000_000) {
                zip.putInt(at, 4);
            }
        }
        String code = PackBench.codeOf(bench.shelf(), bench.write(bytes));
        assertThat(code).isIn("pack.unverified", "pack.broken");
        assertThat(bench.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "commercialUse\":false, commercialUse\":true , pack.unverified",
        "commercial\":false, commercial\":true , pack.unverified",
        "Not for sale, Not so  sale, pack.unverified",
        "131.5, 151.5, pack.unverified",
        "\"ada\", \"eve\", pack.unverified",
        "\"ada\", \"../\", pack.broken",
        "\"version\":1, \"version\":2, pack.unverified",
        "\"version\":1, \"version\":3, pack.newer",
        "longplay-voice, longplay-vOICE, pack.broken",
        "pitchHz, pitchhz, pack.broken"
    })
    void aChangedManifestIsRefused(String from, String to, String code) throws IOException {
        Map<String, byte[]> files = PackBench.files(good);
        byte[] manifest = files.get(EntryName.MANIFEST);
        byte[] changed = PackBench.patched(manifest, from, to);
        assertThat(changed).isNotEqualTo(manifest);
        files.put(EntryName.MANIFEST, changed);
        assertRefused(bench.zip(files), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licence.txt",
                "consent/record.json",
                "consent/said.wav",
                "preview.wav",
                "samples/01.wav"
            })
    void aChangedOrMissingFileMakesThePackUnverified(String name) throws IOException {
        Map<String, byte[]> files = PackBench.files(good);
        byte[] bytes = files.get(name).clone();
        bytes[bytes.length / 2] ^= 4;
        files.put(name, bytes);
        assertRefused(bench.zip(files), "pack.unverified");
        files.put(name, Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(bench.zip(files), "pack.unverified");
        files.remove(name);
        assertRefused(bench.zip(files), "pack.unverified");
    }

    @Test
    void anAddedFileMakesThePackUnverified() throws IOException {
        Map<String, byte[]> files = PackBench.files(good);
        files.put("samples/03.wav", files.get("samples/01.wav"));
        assertRefused(bench.zip(files), "pack.unverified");
    }

    /// Somebody who writes the digests anew still has to bring the consent that the voice names.
    @Test
    void aVoiceWithoutTheConsentItNamesIsRefused() throws IOException, StudioFault {
        Map<String, byte[]> files = PackBench.files(good);
        PackManifest manifest = PackManifest.read(files.get(EntryName.MANIFEST), "x");
        List<PackEntry> entries = new ArrayList<>(manifest.entries());
        entries.removeIf(entry -> entry.name().startsWith("consent/"));
        files.keySet().removeIf(name -> name.startsWith("consent/"));
        files.put(EntryName.MANIFEST, new PackManifest(manifest.voice(), entries).toJson());
        assertRefused(bench.zip(files), "pack.unverified");
        byte[] other = "another".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> lying = PackBench.files(good);
        lying.put("consent/said.wav", other);
        List<PackEntry> changed =
                manifest.entries().stream()
                        .map(entry ->
                                entry.name().equals("consent/said.wav")
                                        ? new PackEntry(
                                                entry.name(), other.length, Digest.of(other))
                                        : entry)
                        .toList();
        lying.put(EntryName.MANIFEST, new PackManifest(manifest.voice(), changed).toJson());
        assertRefused(bench.zip(lying), "pack.unverified");
    }

    @Test
    void aPackThatIsCutOffIsRefusedWhereverItEnds() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        for (int cut = 1; cut < bytes.length; cut += cut < 40 ? 1 : 1_997) {
            assertRefused(bench.write(Arrays.copyOf(bytes, bytes.length - cut)), "pack.broken");
        }
        assertRefused(bench.write(new byte[0]), "pack.broken");
        assertRefused(
                bench.write("no zip at all".repeat(9).getBytes(StandardCharsets.UTF_8)),
                "pack.broken");
        Files.delete(folder.resolve("spoilt.lpvoice"));
        assertRefused(folder.resolve("spoilt.lpvoice"), "store.missing");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void damagedBytesGiveTheSameVoiceOrAFault(long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            byte[] damaged = bytes.clone();
            int from = i % 2 == 0 ? 0 : bytes.length - 700;
            int at = from + random.nextInt(i % 2 == 0 ? 3_000 : 700);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            if (PackBench.codeOf(bench.shelf(), bench.write(damaged)).isEmpty()) {
                Path voice = bench.home.resolve("voices/ada");
                for (Map.Entry<String, byte[]> file : PackBench.files(good).entrySet()) {
                    assertThat(voice.resolve(file.getKey())).hasBinaryContent(file.getValue());
                }
                removeAda();
            }
            assertThat(bench.everything()).as("byte " + at).isEqualTo(before);
        }
    }

    private void removeAda() {
        try {
            bench.shelf().remove("ada");
        } catch (StudioFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aFolderThatIsALinkIsNoVoice() throws IOException, StudioFault {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(bench.home.resolve("voices/ada"), elsewhere);
        assertThat(bench.shelf().list()).extracting(ShelfVoice::id).containsExactly("bob");
        assertThat(bench.shelf().bring(good, id -> false).id()).isEqualTo("ada-2");
        assertThat(elsewhere).isEmptyDirectory();
        bench.shelf().remove("ada");
        assertThat(elsewhere).exists();
    }
}
