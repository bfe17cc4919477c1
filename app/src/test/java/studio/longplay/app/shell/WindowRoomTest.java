package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The window where everything is twice as large on a screen of 1920 x 1080.
@Tag("window")
class WindowRoomTest {
    private static final String SCRIPT =
            """
            INT. LAMP ROOM - NIGHT

            IDA
            The oil is gone, Father.
            """;

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = OpenWindow.written(folder, SCRIPT);
        OpenWindow.onFx(() -> {
            open.stage().setMinWidth(960);
            open.stage().setMinHeight(540);
            open.stage().setWidth(960);
            open.stage().setHeight(540);
            return true;
        });
        open.until(() -> open.stage().getScene().getHeight() <= 540);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    /// Nothing is selected: the inspector says so above the levels.
    @Test
    void noWordOfAPanelIsCutOffAndEveryTabIsReached() {
        CutWords cut = new CutWords();
        for (String workspace : List.of("view.edit", "view.mix", "view.write")) {
            OpenWindow.onFx(() -> {
                open.window.openSession().orElseThrow().selection().selectClips(List.of());
                open.window.actions().get(workspace).runIfEnabled();
                return true;
            });
            cut.look(workspace);
        }
        for (String tab : List.of("view.show-media", "view.show-cast", "view.show-sounds")) {
            OpenWindow.onFx(() -> {
                open.window.actions().get("view.edit").runIfEnabled();
                open.window.actions().get(tab).runIfEnabled();
                return true;
            });
            cut.look(tab);
        }
        assertThat(theLinkOfTheEmptyBinIsPressed()).isTrue();
        assertThat(cut.clipped()).isEmpty();
        assertThat(cut.outside()).isEmpty();
    }

    /// Nothing over it lets the mouse through.
    private boolean theLinkOfTheEmptyBinIsPressed() {
        Node at = open.robot.lookup("#bin .hyperlink").query();
        while (at != null && !at.isMouseTransparent()) {
            at = at.getParent();
        }
        return at == null;
    }
}
