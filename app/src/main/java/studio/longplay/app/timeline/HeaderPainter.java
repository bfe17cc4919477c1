package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.app.words.Words;

import java.util.List;

/// Draws the ruler, the strip under it that tells what is made, and the names of the scenes.
final class HeaderPainter {
    private static final int LONG_MARK = 7;
    private static final int SHORT_MARK = 3;
    private static final int LEAST_NAME = 56;
    private static final double FIGURE = 6.5;
    private static final int INSET = 6;

    private final Palette palette;
    private final MarkPainter marks;
    private final Words words = Words.of("timeline");
    private final Font figures = Font.font("JetBrains Mono", 10.5);
    private final TextFit names = new TextFit(Font.font("Inter", 11));

    HeaderPainter(Palette palette) {
        this.palette = palette;
        marks = new MarkPainter(palette);
    }

    void draw(GraphicsContext graphics, Sight sight) {
        int width = sight.view().width();
        graphics.setFill(palette.color(Role.PANEL));
        graphics.fillRect(0, 0, width, Header.HEIGHT);
        ruler(graphics, sight.view());
        strip(graphics, sight);
        scenes(graphics, sight);
        marks.draw(graphics, sight);
        graphics.setFill(palette.color(Role.LINE));
        graphics.fillRect(0, Header.HEIGHT - 1, width, 1);
    }

    private void ruler(GraphicsContext graphics, Viewport view) {
        graphics.setFont(figures);
        Color text = palette.color(Role.TEXT_FAINT);
        Color mark = palette.color(Role.LINE_STRONG);
        List<Ruler.Mark> marks = Ruler.marks(view);
        graphics.setFill(mark);
        for (Ruler.Mark at : marks) {
            int height = at.isLong() ? LONG_MARK : SHORT_MARK;
            graphics.fillRect(at.x(), Header.RULER - height, 1, height);
        }
        graphics.setFill(text);
        for (Ruler.Mark at : marks) {
            boolean whole = at.x() > -4 && at.x() + figureWidth(at.label()) < view.width();
            if (at.isLong() && whole) {
                graphics.fillText(at.label(), at.x() + 4, Header.RULER - 9);
            }
        }
    }

    /// Figures are all of one width.
    private static double figureWidth(String label) {
        return 6 + label.length() * FIGURE;
    }

    private void strip(GraphicsContext graphics, Sight sight) {
        graphics.setFill(palette.color(Role.LINE));
        graphics.fillRect(0, Header.RULER, sight.view().width(), Header.STRIP);
        for (SceneMark scene : sight.tracks().scenes()) {
            int left = Math.max(0, sight.view().x(scene.start()));
            int right = Math.min(sight.view().width(), sight.view().x(scene.end()));
            if (right > left) {
                graphics.setFill(palette.color(role(scene.state())));
                graphics.fillRect(left, Header.RULER, right - left, Header.STRIP);
            }
        }
    }

    static Role role(ClipState state) {
        return switch (state) {
            case READY -> Role.CACHED;
            case MAKING -> Role.RENDERING;
            case WAITING -> Role.STALE;
            case FAILED -> Role.FAILED;
        };
    }

    private void scenes(GraphicsContext graphics, Sight sight) {
        int top = Header.RULER + Header.STRIP;
        graphics.setFont(names.font());
        for (SceneMark scene : sight.tracks().scenes()) {
            int left = sight.view().x(scene.start());
            int right = Math.min(sight.view().width(), sight.view().x(scene.end()));
            if (right <= 0 || left >= sight.view().width()) {
                continue;
            }
            boolean chosen = sight.element().equals(java.util.Optional.of(scene.element()));
            if (chosen) {
                graphics.setFill(palette.color(Role.ACCENT_SOFT));
                graphics.fillRect(
                        Math.max(0, left), top, right - Math.max(0, left), Header.SCENES - 1);
            }
            graphics.setFill(palette.color(Role.LINE));
            graphics.fillRect(left, top, 1, Header.SCENES);
            name(graphics, scene, Math.max(0, left) + INSET, right - INSET, chosen);
        }
    }

    /// The name where it has room, else the number.
    private void name(GraphicsContext graphics, SceneMark scene, int from, int to, boolean chosen) {
        String said =
                to - from >= LEAST_NAME
                        ? names.fit(name(words, scene), to - from)
                        : Integer.toString(scene.number() + 1);
        if (names.width(said) <= to - from) {
            graphics.setFill(palette.color(chosen ? Role.ACCENT_TEXT : Role.TEXT_SECONDARY));
            graphics.fillText(said, from, Header.RULER + Header.STRIP + 12);
        }
    }

    /// `3 · EXT. GALLERY - DUSK`.
    static String name(Words words, SceneMark scene) {
        return scene.heading().isBlank()
                ? words.get("scene.unnamed", scene.number() + 1)
                : words.get("scene.named", scene.number() + 1, scene.heading());
    }
}
