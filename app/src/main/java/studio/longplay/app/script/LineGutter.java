package studio.longplay.app.script;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;

/// What stands beside a paragraph: at its left a speaker's dot, a scene's number or a cue's icon;
/// at its right what became of the line; under a cue that is not understood, why, and what to do.
///
/// It is as wide as the margin and draws the rest over the paragraph's box, so that it moves with
/// the text to the pixel.
final class LineGutter extends Region {
    static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

    private static final double WIDTH = 36;
    private static final double RIGHT = 18;
    private static final double DOT = 8;
    private static final double NOTE_LINE = 20;
    private static final double BAR = 2;

    private final Words words;
    private @Nullable Node sign;
    private @Nullable Label mark;
    private @Nullable Label sentence;
    private @Nullable Button remedy;
    private @Nullable Region bar;
    private boolean heard;
    private final InvalidationListener boxChanged = _ -> requestLayout();

    /// @param look of the paragraph
    LineGutter(ParagraphLook look, Words words) {
        this.words = words;
        getStyleClass().add("script-gutter");
        setPickOnBounds(false);
        sign = sign(look);
        if (sign != null) {
            add(sign);
        }
        parentProperty()
                .addListener((_, before, now) -> {
                    if (before instanceof Region box) {
                        box.widthProperty().removeListener(boxChanged);
                    }
                    if (now instanceof Region box) {
                        box.widthProperty().addListener(boxChanged);
                        box.pseudoClassStateChanged(HEARD, heard);
                    }
                });
    }

    private void add(Node node) {
        node.setManaged(false);
        getChildren().add(node);
    }

    private static @Nullable Node sign(ParagraphLook look) {
        return switch (look.kind()) {
            case CHARACTER -> dot(look.speakerRgb());
            case HEADING -> number(look.sceneNumber());
            case PROSE -> look.speakerRgb() == TextLook.NO_SPEAKER ? null : dot(look.speakerRgb());
            case CUE -> icon(look);
            case PLAIN, TITLE_PAGE, SECTION, ACTION, DIRECTION, DIALOGUE, ASIDE, BLANK ->
                    oddIcon(look);
        };
    }

    private static @Nullable Node dot(int rgb) {
        if (rgb == TextLook.NO_SPEAKER) {
            return null;
        }
        Region dot = new Region();
        dot.getStyleClass().add("script-dot");
        dot.setStyle("-fx-background-color: " + SpeakerHue.paint(rgb) + ";");
        dot.resize(DOT, DOT);
        return dot;
    }

    private static @Nullable Node number(int scene) {
        if (scene == 0) {
            return null;
        }
        Label number = new Label(Integer.toString(scene));
        number.getStyleClass().add("script-scene-number");
        return number;
    }

    private static @Nullable Node icon(ParagraphLook look) {
        boolean bad = look.faults().stream().anyMatch(ScriptFault::bad);
        TextKind cue = look.firstCue();
        if (cue == TextKind.PLAIN) {
            return oddIcon(look);
        }
        FontIcon icon = new FontIcon(CueIcons.of(cue));
        icon.getStyleClass().addAll("script-sign", bad ? "script-sign-bad" : cue.styleClass());
        return icon;
    }

    private static @Nullable Node oddIcon(ParagraphLook look) {
        if (look.faults().isEmpty()) {
            return null;
        }
        FontIcon icon = new FontIcon(CueIcons.ODD);
        icon.getStyleClass().addAll("script-sign", "script-sign-odd");
        Warning first = EngineWords.of(look.faults().getFirst().warning());
        Tooltip.install(icon, new Tooltip(first.sentence() + "\n" + first.remedy()));
        return icon;
    }

    /// Says why a cue is not understood, under it.
    void note(ScriptFault fault, Runnable fix) {
        Warning said = EngineWords.of(fault.warning());
        Label why = new Label(said.sentence());
        why.getStyleClass().addAll("script-note", fault.bad() ? "script-note-bad" : "script-odd");
        why.setTextOverrun(OverrunStyle.ELLIPSIS);
        why.setTooltip(new Tooltip(said.sentence() + " " + said.remedy()));
        sentence = why;
        Button what = new Button(FaultWords.remedy(fault, words));
        what.setMnemonicParsing(false);
        what.setId("script-fix");
        what.getStyleClass().add(fault.fix().isPresent() ? "script-fix" : "script-remedy");
        what.setFocusTraversable(false);
        what.setMouseTransparent(fault.fix().isEmpty());
        what.setOnAction(_ -> fix.run());
        if (fault.fix().isPresent()) {
            what.setTooltip(new Tooltip(words.get("fix.tip")));
        }
        remedy = what;
        add(why);
        add(what);
    }

    /// Tells what became of the line that begins here.
    ///
    /// @param wide whether there is room for more than a word
    void mark(LineMark told, boolean wide) {
        Label label = mark;
        if (label == null) {
            label = new Label();
            label.getStyleClass().add("script-mark");
            mark = label;
            add(label);
        }
        label.setText(MarkWords.of(told, wide, words));
        label.getStyleClass().removeIf(each -> each.startsWith("script-mark-"));
        label.getStyleClass().add(MarkWords.styleClass(told.state()));
        label.setTooltip(new Tooltip(MarkWords.tip(told, words)));
        label.setId("script-mark");
        requestLayout();
    }

    void noMark() {
        if (mark != null) {
            getChildren().remove(mark);
            mark = null;
        }
    }

    /// Whether these words are heard now.
    void heard(boolean now) {
        heard = now;
        Region shown = bar;
        if (now && shown == null) {
            shown = new Region();
            shown.getStyleClass().add("script-heard-bar");
            bar = shown;
            add(shown);
        }
        if (shown != null) {
            shown.setVisible(now);
        }
        if (getParent() != null) {
            getParent().pseudoClassStateChanged(HEARD, now);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return WIDTH;
    }

    /// What is laid out has its fonts first: the area lays out at times before styles were applied.
    @Override
    protected void layoutChildren() {
        if (!(getParent() instanceof Region box)) {
            return;
        }
        double baseline = baseline(box);
        if (sign != null) {
            place(sign, baseline);
        }
        if (mark != null) {
            mark.applyCss();
            mark.autosize();
            mark.relocate(
                    Math.floor(box.getWidth() - RIGHT - mark.getWidth()),
                    Math.rint(baseline - mark.getBaselineOffset()));
        }
        if (bar != null) {
            bar.resizeRelocate(0, 0, BAR, getHeight());
        }
        layoutNote(box);
    }

    private static double baseline(Region box) {
        for (Node child : box.getChildrenUnmodifiable()) {
            if (child instanceof TextFlow text) {
                return text.getLayoutY() + text.getBaselineOffset();
            }
        }
        return 0;
    }

    private static void place(Node sign, double baseline) {
        switch (sign) {
            case Label number -> {
                number.autosize();
                number.relocate(
                        Math.floor(WIDTH - 10 - number.getWidth()),
                        Math.rint(baseline - number.getBaselineOffset()));
            }
            case FontIcon icon -> {
                double size = icon.getIconSize();
                icon.setLayoutX(WIDTH - 10 - size);
                icon.setLayoutY(Math.rint(baseline + 1));
            }
            default -> sign.relocate(WIDTH - 10 - DOT, Math.rint(baseline - DOT));
        }
    }

    private void layoutNote(Region box) {
        if (sentence == null || remedy == null) {
            return;
        }
        remedy.applyCss();
        double room = box.getWidth() - WIDTH - RIGHT;
        double top = getHeight() - 2 * NOTE_LINE - 8;
        sentence.resizeRelocate(WIDTH, top, room, NOTE_LINE);
        remedy.resizeRelocate(
                WIDTH, top + NOTE_LINE, Math.min(room, remedy.prefWidth(-1)), NOTE_LINE + 2);
    }
}
