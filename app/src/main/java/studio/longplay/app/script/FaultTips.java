package studio.longplay.app.script;

import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;

import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

import studio.longplay.app.words.EngineWords;
import studio.longplay.engine.fault.Warning;

import java.time.Duration;
import java.util.Optional;

/// Says what is wrong with the words under the pointer.
final class FaultTips {
    private static final Duration REST = Duration.ofMillis(350);
    private static final double BELOW = 12;
    private static final double WIDEST = 380;

    private final ScriptArea area;
    private final ScriptViewModel model;
    private final Tooltip tip = new Tooltip();

    FaultTips(ScriptArea area, ScriptViewModel model) {
        this.area = area;
        this.model = model;
    }

    void attach() {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::show);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }

    private void show(MouseOverTextEvent event) {
        Position place = area.offsetToPosition(event.getCharacterIndex(), Bias.Forward);
        faultAt(place.getMajor(), place.getMinor())
                .ifPresent(fault -> {
                    Point2D at = event.getScreenPosition();
                    Warning said = EngineWords.of(fault.warning());
                    tip.setText(said.sentence() + "\n" + said.remedy());
                    tip.show(area, at.getX(), at.getY() + BELOW);
                });
    }

    private Optional<ScriptFault> faultAt(int paragraph, int character) {
        return model.looksProperty().get().stream()
                .skip(paragraph)
                .findFirst()
                .flatMap(look ->
                        look.faults().stream()
                                .filter(fault -> fault.from() <= character)
                                .filter(fault -> character < fault.to())
                                .findFirst());
    }
}
