package studio.longplay.app.shell;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.GenericStyledArea;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Turns keys into actions, after whatever has the focus had its chance.
///
/// While somebody types, plain keys are text and the keys of editing belong to the text field; only
/// in the script do undo and redo go to the project.
final class KeyDispatch {
    private static final Set<KeyCode> MOVING =
            EnumSet.of(
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE);
    private static final Set<KeyCode> CLIPBOARD =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.X, KeyCode.V);
    private static final Set<KeyCode> UNDOING = EnumSet.of(KeyCode.Z, KeyCode.Y);

    private final Actions actions;
    private final BooleanSupplier sheetShown;

    /// @param sheetShown whether something lies over the page: plain keys are meant for it then
    KeyDispatch(Actions actions, BooleanSupplier sheetShown) {
        this.actions = actions;
        this.sheetShown = sheetShown;
    }

    /// Listens to a scene.
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, KeyDispatch::ready);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::spaceAfterClick);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::dispatch);
    }

    /// What just appeared and has the focus hears no key before its first layout, which a busy
    /// machine may do late: who was quick would press in vain.
    private static void ready(KeyEvent event) {
        if (event.getTarget() instanceof Control control && control.getSkin() == null) {
            control.applyCss();
        }
    }

    /// A button that was clicked keeps the focus, but who then presses the space bar wants to play;
    /// who came to the button by keyboard wants to press it.
    private void spaceAfterClick(KeyEvent event) {
        boolean plainSpace = event.getCode() == KeyCode.SPACE && isPlain(event);
        if (plainSpace
                && event.getTarget() instanceof ButtonBase button
                && !button.isFocusVisible()) {
            dispatch(event);
        }
    }

    private void dispatch(KeyEvent event) {
        if (isText(event)) {
            return;
        }
        boolean forSheet = isPlain(event) && sheetShown.getAsBoolean();
        Optional<Action> action =
                actions.all().stream()
                        .filter(each -> !forSheet || each.id().equals(HelpPart.OPEN))
                        .filter(each -> each.keys().stream().anyMatch(keys -> keys.match(event)))
                        .findFirst();
        action.ifPresent(found -> {
            event.consume();
            found.runIfEnabled();
        });
    }

    /// Whether a key belongs to the text that somebody types.
    static boolean isText(KeyEvent event) {
        EventTarget target = event.getTarget();
        boolean script = isInScript(target);
        if (!script && !(target instanceof TextInputControl)) {
            return false;
        }
        KeyCode code = event.getCode();
        if (code.isFunctionKey()) {
            return false;
        }
        if (MOVING.contains(code) || isPlain(event) || event.getCode() == KeyCode.UNDEFINED) {
            return code != KeyCode.ESCAPE;
        }
        return event.isShortcutDown()
                && (CLIPBOARD.contains(code) || (!script && UNDOING.contains(code)));
    }

    private static boolean isInScript(EventTarget target) {
        Node node = target instanceof Node some ? some : null;
        while (node != null) {
            if (node instanceof GenericStyledArea<?, ?, ?>) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
    }
}
