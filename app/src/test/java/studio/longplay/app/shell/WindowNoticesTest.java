package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Optional;

/// Notices while a sheet is shown.
@Tag("window")
class WindowNoticesTest {
    private static final String DISMISS = "#notices .lp-notice-dismiss";

    @TempDir Path folder;

    private static double top(OpenWindow open) {
        return OpenWindow.onFx(() -> {
            Node notice = open.robot.lookup(DISMISS).query();
            Bounds bounds = notice.localToScene(notice.getLayoutBounds());
            return bounds.getMinY();
        });
    }

    @Test
    void aNoticeLiesOverTheSheetAndOffItsButtons() throws Exception {
        try (OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.empty())) {
            open.node("welcome");
            OpenWindow.onFx(() -> {
                open.window.actions().get("machine.doctor").runIfEnabled();
                return true;
            });
            open.until(() -> open.window.overlay().isShown());
            OpenWindow.onFx(() -> {
                open.window.tell(new StudioFault.Input("a.fault", "It went wrong.", "Again."));
                return true;
            });
            open.until(() -> !open.robot.lookup(DISMISS).queryAll().isEmpty());
            double height = open.stage().getScene().getHeight();
            open.until(() -> top(open) > 0);
            assertThat(top(open)).isLessThan(height / 4);
            open.robot.clickOn(DISMISS);
            open.until(() -> open.robot.lookup(DISMISS).queryAll().isEmpty());
            assertThat(open.window.overlay().isShown()).isTrue();
            OpenWindow.onFx(() -> {
                open.window.overlay().close();
                open.window.tell(new StudioFault.Input("a.fault", "Once more.", "Again."));
                return true;
            });
            open.until(() -> !open.robot.lookup(DISMISS).queryAll().isEmpty());
            open.until(() -> top(open) > height * 3 / 4);
        }
    }
}
