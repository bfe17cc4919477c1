package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CastFileTest {
    @TempDir private Path folder;

    @Test
    void readsWhoSpeaksWhom() throws Exception {
        Path file = write("# the cast\n\nFirst  Citizen = Marcus\nVOLUMNIA=ruth # old\n");
        assertThat(CastFile.read(file))
                .containsEntry("FIRST CITIZEN", "Marcus")
                .containsEntry("VOLUMNIA", "ruth")
                .hasSize(2);
    }

    @Test
    void namesTheLineThatCastsNobody() throws Exception {
        Path file = write("A = Marcus\nB Clara\n");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> CastFile.read(file))
                .satisfies(fault -> assertThat(fault.whole()).startsWith(file + ":2: "));
    }

    @Test
    void castsNobodyTwice() throws Exception {
        Path file = write("A = Marcus\na = Clara\n");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> CastFile.read(file))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("cast.twice"));
    }

    @Test
    void saysSoWhenThereIsNoFile() {
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> CastFile.read(folder.resolve("none")))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("file.unreadable"));
    }

    @Test
    void readsALexiconAndNamesItsFaults() throws Exception {
        Lexicon lexicon =
                Lexicon.read(write("Aufidius = o fiddy us\nTybalt = /' t I - b @ l t/\n"));
        assertThat(lexicon.find("\"AUFIDIUS!\"")).isEqualTo("o fiddy us");
        assertThat(lexicon.find("Tybalt's")).isEqualTo("/' t I - b @ l t/");
        assertThat(lexicon.entriesFor("Nay, Tybalt.")).containsOnlyKeys("tybalt");
        Path file = write("two words = no\n");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> Lexicon.read(file))
                .satisfies(fault -> assertThat(fault.whole()).contains(":1: "));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.txt"), text);
    }
}
