package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// F1 in the window.
@Tag("window")
class WindowHelpTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private String shown() {
        return open.find("help-page").map(Node::getAccessibleText).orElse("");
    }

    @Test
    void theHelpOpensAtWhatIsThereAlsoOverASheet() throws Exception {
        open.node("welcome");
        open.robot.push(KeyCode.F1);
        open.until(() -> shown().equals("From script to film in ten minutes"));
        assertThat(
                        OpenWindow.onFx(() ->
                                ((TreeView<?>) open.find("help-contents").orElseThrow()).getRoot()))
                .extracting(TreeItem::getChildren)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(3);
        open.robot.push(KeyCode.ESCAPE);
        open.until(() -> open.find("help-page").isEmpty());
        OpenWindow.onFx(() -> {
            open.window.actions().get("machine.doctor").runIfEnabled();
            open.stage().requestFocus();
            return true;
        });
        open.until(() -> open.window.overlay().isShown());
        open.robot.push(KeyCode.F1);
        open.until(() -> shown().equals("Doctor"));
        assertThat(open.window.overlay().isShown()).isTrue();
    }

    /// Where they are loaded it shows as work that goes on beside everything else.
    @Test
    void voicesAreMadeReadyBeforeAProjectIsOpen() throws Exception {
        String said = Words.of("welcome").get("voices.warming");
        List<String> seen = new ArrayList<>();
        OpenWindow.onFx(() -> {
            open.window
                    .work()
                    .running()
                    .addListener(
                            (ListChangeListener<Running>)
                                    change ->
                                            change.getList()
                                                    .forEach(piece -> seen.add(piece.title())));
            open.window.warmUp();
            return true;
        });
        open.until(() -> seen.contains(said) && open.window.work().running().isEmpty());
        assertThat(open.window.openSession()).isEmpty();
    }

    @Test
    void newsAreToldOnceAndOnlyToWhoWasHere() {
        HelpPart help = OpenWindow.onFx(() -> new HelpPart(open.window, _ -> {}));
        int newcomer = told(help, "1.0", false);
        assertThat(told(help, "1.1", true)).isEqualTo(newcomer + 1);
        assertThat(told(help, "1.1", true)).isEqualTo(newcomer + 1);
    }

    private int told(HelpPart help, String version, boolean before) {
        return OpenWindow.onFx(() -> {
            help.tellNews(Optional.of(version), before);
            return open.window.notices().past().size();
        });
    }
}
