package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;

import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.actions.Actions;
import studio.longplay.assets.Assets;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class KeyDispatchTest {
    private static final long PATIENCE_MILLIS = 60_000;

    private final StackPane root = new StackPane();
    private final AtomicInteger pressed = new AtomicInteger();

    @Start
    void start(Stage window) {
        Scene scene = new Scene(root, 200, 100);
        new KeyDispatch(
                        new Actions(Assets.words("actions", Locale.ROOT), KeyMaps.of("studio")),
                        () -> true)
                .attach(scene);
        window.setScene(scene);
        window.show();
    }

    private static void send(Button button, EventType<KeyEvent> type) {
        button.fireEvent(new KeyEvent(type, " ", " ", KeyCode.SPACE, false, false, false, false));
    }

    @Test
    void aButtonThatJustAppearedHearsTheKeyThatIsPressedBeforeItsFirstLayout() {
        waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> {
                    Button resume = new Button("Resume");
                    resume.setOnAction(_ -> pressed.incrementAndGet());
                    root.getChildren().setAll(resume);
                    resume.requestFocus();
                    assertThat(resume.getSkin()).isNull();
                    send(resume, KeyEvent.KEY_PRESSED);
                    root.applyCss();
                    send(resume, KeyEvent.KEY_RELEASED);
                    return null;
                });
        assertThat(pressed).hasValue(1);
    }
}
