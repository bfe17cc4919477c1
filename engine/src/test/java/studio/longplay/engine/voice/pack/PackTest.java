package studio.longplay.engine.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.ShapeCharacter;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

class PackTest {
    @TempDir Path folder;
    private PackBench bench = new PackBench(Path.of(""));

    @BeforeEach
    void prepare() {
        bench = new PackBench(folder);
    }

    private static String codeOf(PackContent content, Path pack) {
        try {
            PackWriter.write(content, pack);
            return "";
        } catch (StudioFault fault) {
            return fault.code();
        }
    }

    @Test
    void aVoiceComesBackAsItWasPacked() throws StudioFault, IOException {
        PackContent content = bench.ada();
        Path pack = bench.pack(content, "ada.lpvoice");
        ShelfVoice.Verified brought = bench.shelf().bring(pack, id -> false);
        assertThat(brought.voice()).isEqualTo(content.voice());
        assertThat(brought.consent()).isEqualTo(content.consent());
        assertThat(brought.folder()).isEqualTo(bench.home.resolve("voices").resolve("ada"));
        Map<String, byte[]> files = PackBench.files(pack);
        assertThat(files.keySet())
                .containsExactly(
                        "manifest.json",
                        "licence.txt",
                        "consent/record.json",
                        "consent/said.wav",
                        "preview.wav",
                        "samples/01.wav",
                        "samples/02.wav");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(brought.folder().resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
        assertThat(new String(files.get("licence.txt"), StandardCharsets.UTF_8))
                .isEqualTo("Yours to use.\nNot for sale.\n");
        assertThat(bench.shelf().list()).containsExactly(brought);
        assertThat(bench.shelf().verify("ada")).isEqualTo(brought);
    }

    @Test
    void equalContentGivesEqualBytesInAnyTimeZone() throws StudioFault, IOException {
        TimeZone zone = TimeZone.getDefault();
        Path here = bench.pack(bench.ada(), "here.lpvoice");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Path there = bench.pack(bench.ada(), "there.lpvoice");
            assertThat(there).hasSameBinaryContentAs(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aVoicePackedAgainGivesTheSameBytes() throws StudioFault {
        Path pack = bench.pack(bench.ada(), "ada.lpvoice");
        bench.shelf().bring(pack, id -> false);
        Path again = bench.pack(bench.shelf().content("ada"), "again.lpvoice");
        assertThat(again).hasSameBinaryContentAs(pack);
    }

    @Test
    void aVoiceInCharactersComesBackInThem() throws StudioFault {
        Voice ada = bench.ada().voice();
        Voice heard = ShapeCharacter.of(ada, List.of("old", "radio"));
        Path pack = bench.pack(bench.ada().in(heard), "old.lpvoice");
        Voice brought = bench.shelf().bring(pack, id -> false).voice();
        assertThat(brought.id()).isEqualTo("ada-old-radio");
        assertThat(brought.name()).isEqualTo(ada.name() + " (old, radio)");
        assertThat(brought.characters()).containsExactly("old", "radio");
        assertThat(brought.digest()).isEqualTo(heard.digest());
        assertThat(bench.shelf().verify("ada-old-radio").consent())
                .isEqualTo(bench.ada().consent());
        Path again = bench.pack(bench.shelf().content("ada-old-radio"), "again.lpvoice");
        assertThat(again).hasSameBinaryContentAs(pack);
    }

    @Test
    void theSamePackAgainIsTheSameVoice() throws StudioFault, IOException {
        Path pack = bench.pack(bench.ada(), "ada.lpvoice");
        ShelfVoice.Verified first = bench.shelf().bring(pack, id -> false);
        Map<String, String> before = bench.everything();
        assertThat(bench.shelf().bring(pack, "ada"::equals)).isEqualTo(first);
        assertThat(bench.everything()).isEqualTo(before);
    }

    @Test
    void anIdThatIsTakenBecomesANewOne() throws StudioFault {
        Path ada = bench.pack(bench.ada(), "ada.lpvoice");
        Path other = bench.pack(bench.nobody("ada"), "other.lpvoice");
        assertThat(bench.shelf().bring(ada, "ada"::equals).id()).isEqualTo("ada-2");
        assertThat(bench.shelf().bring(other, "ada"::equals).id()).isEqualTo("ada-3");
        assertThat(bench.shelf().bring(ada, "ada"::equals).id()).isEqualTo("ada-2");
        assertThat(bench.shelf().list())
                .extracting(ShelfVoice::id)
                .containsExactly("ada-2", "ada-3");
        assertThat(bench.shelf().verify("ada-3").voice().id()).isEqualTo("ada-3");
    }

    @Test
    void aVoiceChangedOnTheShelfIsListedWithAReasonAndNotUsed() throws StudioFault, IOException {
        VoiceShelf shelf = bench.shelf();
        shelf.bring(bench.pack(bench.ada(), "ada.lpvoice"), id -> false);
        shelf.bring(bench.pack(bench.nobody("bob"), "bob.lpvoice"), id -> false);
        Path sample = bench.home.resolve("voices/ada/samples/01.wav");
        byte[] bytes = Files.readAllBytes(sample);
        bytes[1_000] ^= 1;
        Files.write(sample, bytes);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.verify("ada"))
                .withMessageContaining("samples/01.wav was changed")
                .extracting(StudioFault::code)
                .isEqualTo("pack.unverified");
        Files.delete(sample);
        assertThat(shelf.list().getFirst())
                .isInstanceOfSatisfying(
                        ShelfVoice.Unverified.class,
                        voice -> assertThat(voice.reason()).contains("samples/01.wav is missing"));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.content("ada"))
                .extracting(StudioFault::code)
                .isEqualTo("pack.unverified");
        assertThat(shelf.verify("bob").id()).isEqualTo("bob");
    }

    @Test
    void aVoiceIsRemovedWithItsFilesOnly() throws StudioFault, IOException {
        VoiceShelf shelf = bench.shelf();
        Path pack = bench.pack(bench.ada(), "ada.lpvoice");
        Path kept = Files.createDirectories(bench.home.resolve("projects"));
        shelf.bring(pack, id -> false);
        shelf.remove("ada");
        shelf.remove("nobody");
        shelf.remove("../projects");
        assertThat(shelf.list()).isEmpty();
        assertThat(kept).exists();
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> shelf.verify("ada"))
                .extracting(StudioFault::code)
                .isEqualTo("pack.missing");
    }

    @Test
    void aPackNeedsTheConsentThatTheVoiceNames() throws StudioFault, IOException {
        PackContent ada = bench.ada();
        Path pack = folder.resolve("x.lpvoice");
        PackContent without = new PackContent(ada.voice(), null, null, List.of(), null);
        assertThat(codeOf(without, pack)).isEqualTo("consent.missing");
        Consent consent = ada.consent();
        PackContent others =
                new PackContent(
                        bench.nobody("bob").voice(), consent, ada.statement(), List.of(), null);
        assertThat(codeOf(others, pack)).isEqualTo("consent.unverified");
        Path lie = bench.wav("lie.wav", 99);
        PackContent lying = new PackContent(ada.voice(), consent, lie, List.of(), null);
        assertThat(codeOf(lying, pack)).isEqualTo("consent.unverified");
        assertThat(pack).doesNotExist();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackContent(ada.voice(), consent, null, List.of(), null));
    }

    @Test
    void aSampleThatIsNoSoundLeavesNoPack() throws StudioFault, IOException {
        PackContent bob = bench.nobody("bob");
        Path text = Files.writeString(folder.resolve("text.wav"), "not a sound");
        Path pack = folder.resolve("bob.lpvoice");
        PackContent content = new PackContent(bob.voice(), null, null, List.of(text), null);
        assertThat(codeOf(content, pack)).isEqualTo("wav.damaged");
        Path missing = folder.resolve("missing.wav");
        PackContent other = new PackContent(bob.voice(), null, null, List.of(missing), null);
        assertThat(codeOf(other, pack)).isEqualTo("wav.missing");
        assertThat(folder).isDirectoryNotContaining("glob:**bob.lpvoice*");
    }
}
