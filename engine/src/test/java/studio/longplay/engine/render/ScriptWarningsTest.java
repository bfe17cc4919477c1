package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.VoiceRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ScriptWarningsTest {
    private static final String SCRIPT =
            """
            INT. ROOM

            [[sfx: zorgblat]]

            MARY
            Look at that.

            [[picture: hills.png]]
            """;

    @TempDir private Path folder;

    private List<Warning> warnings() throws StudioFault {
        Script script = new ScriptParser().parse(SCRIPT, "room.fountain");
        return ScriptWarnings.of(script, folder, VoiceRegistry.builtIn());
    }

    @Test
    void whatTheScriptAndTheMakersDoubtStandsInTheOrderOfTheText() throws StudioFault {
        assertThat(warnings())
                .extracting(warning -> warning.place() == null ? 0 : warning.place().line())
                .containsExactly(3, 8);
    }

    @Test
    void aPictureInTheFolderIsNotMissing() throws StudioFault, IOException {
        Files.createFile(folder.resolve("hills.png"));

        assertThat(warnings())
                .extracting(warning -> warning.place() == null ? 0 : warning.place().line())
                .containsExactly(3);
    }
}
