package studio.longplay.engine.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.home.HomeChoice.Reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class HomeChoiceTest {
    @TempDir private Path folder = Path.of("");

    private HomeNote note() {
        return new HomeNote(folder.resolve("config/data-folder.json"));
    }

    private HomeChoice choice(Optional<Path> option, String variable) {
        return HomeChoice.of(option, variable, note(), folder.resolve("usual"));
    }

    private void remember(Path chosen) throws Exception {
        note().write(new HomeNote.Kept(Optional.of(chosen), Optional.empty(), Optional.empty()));
    }

    @Test
    void whoStartsItSaysMoreThanTheEnvironmentAndThatMoreThanTheFile() throws Exception {
        assertThat(choice(Optional.empty(), "").reason()).isEqualTo(Reason.USUAL);
        assertThat(choice(Optional.empty(), "").folder()).isEqualTo(folder.resolve("usual"));
        Path chosen = Files.createDirectory(folder.resolve("chosen"));
        remember(chosen);
        assertThat(choice(Optional.empty(), "").folder()).isEqualTo(chosen);
        assertThat(choice(Optional.empty(), "").reason()).isEqualTo(Reason.REMEMBERED);
        assertThat(choice(Optional.empty(), "/data").folder()).isEqualTo(Path.of("/data"));
        assertThat(choice(Optional.empty(), "/data").reason()).isEqualTo(Reason.ENVIRONMENT);
        assertThat(choice(Optional.of(Path.of("/here")), "/data").folder())
                .isEqualTo(Path.of("/here"));
        assertThat(choice(Optional.empty(), "data/here").folder())
                .isEqualTo(Path.of("data", "here").toAbsolutePath());
        assertThat(choice(Optional.empty(), "no path: \0").folder()).isEqualTo(chosen);
    }

    @Test
    void aFolderWhoseDiskIsAwayIsNamedAndNotMadeAnew() throws Exception {
        remember(folder.resolve("away"));
        HomeChoice choice = choice(Optional.empty(), "");
        assertThat(choice.fault().orElseThrow().code()).isEqualTo("home.missing");
        assertThat(folder.resolve("away")).doesNotExist();
        assertThat(choice(Optional.of(folder), "").fault()).isEmpty();
    }

    @Test
    void aFileThatSaysSomethingElseIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        for (String text : new String[] {"{", "[]", "{\"folder\": \"not/absolute\"}"}) {
            Files.writeString(note().file(), text);
            StudioFault fault = choice(Optional.empty(), "").fault().orElseThrow();
            assertThat(fault.code()).isEqualTo("home.note");
            assertThat(fault.sentence()).contains(note().file().toString());
        }
    }

    @Test
    void aFolderThatWasRenamedBeforeTheFileSaidSoIsFound() throws Exception {
        Path next = Files.createDirectory(folder.resolve("next"));
        note().write(
                        new HomeNote.Kept(
                                Optional.of(folder.resolve("old")),
                                Optional.of(next),
                                Optional.empty()));
        assertThat(choice(Optional.empty(), "").folder()).isEqualTo(next);
        Files.createDirectory(folder.resolve("old"));
        assertThat(choice(Optional.empty(), "").folder()).isEqualTo(folder.resolve("old"));
        assertThat(choice(Optional.empty(), "").next()).contains(next);
    }

    @Test
    void theFileIsWhereEachSystemHasSuchFiles() {
        Path user = Path.of("/home/anna");
        assertThat(HomeNote.usual("Linux", user, Map.of()).file())
                .isEqualTo(user.resolve(".config/longplay/data-folder.json"));
        assertThat(HomeNote.usual("Linux", user, Map.of("XDG_CONFIG_HOME", "/etc/anna")).file())
                .isEqualTo(Path.of("/etc/anna/longplay/data-folder.json"));
        assertThat(HomeNote.usual("Mac OS X", user, Map.of()).file())
                .isEqualTo(user.resolve("Library/Preferences/Longplay/data-folder.json"));
        assertThat(HomeNote.usual("Windows 11", user, Map.of("APPDATA", "/roaming")).file())
                .isEqualTo(Path.of("/roaming/Longplay/data-folder.json"));
    }

    @Test
    void whatIsForgottenIsTheUsualFolderAgain() throws Exception {
        remember(Files.createDirectory(folder.resolve("chosen")));
        assertThat(note().names(folder.resolve("another"))).isFalse();
        assertThat(note().names(folder.resolve("chosen"))).isTrue();
        note().forget();
        assertThat(choice(Optional.empty(), "").reason()).isEqualTo(Reason.USUAL);
        assertThat(note().names(folder.resolve("chosen"))).isFalse();
    }
}
