package studio.longplay.app.export;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.render.ExportPreset;

/// A small picture of where a delivery is seen or heard: a telephone, a desk, a living room, a
/// cinema, a microphone, a book.
final class PresetPicture extends Drawing {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 52;
    private static final double[] WAVE = {5, 9, 14, 8, 18, 24, 15, 20, 11, 16, 7, 10, 5};

    private final Place place;

    /// Where it is seen or heard.
    enum Place {
        POCKET,
        DESK,
        ROOM,
        WALL,
        CINEMA,
        LOOK,
        RADIO,
        BOOK;

        static Place of(ExportPreset preset) {
            return switch (preset.kind()) {
                case PODCAST -> RADIO;
                case AUDIOBOOK -> BOOK;
                case FILM -> ofFilm(preset);
            };
        }

        private static Place ofFilm(ExportPreset preset) {
            if (preset.name().startsWith("feature")) {
                return CINEMA;
            }
            if (preset.height() > preset.width()) {
                return POCKET;
            }
            if (preset.height() < 720) {
                return LOOK;
            }
            if (preset.height() < 2160) {
                return DESK;
            }
            return preset.name().endsWith("high") ? WALL : ROOM;
        }
    }

    PresetPicture(Place place) {
        this.place = place;
        getStyleClass().add("export-preset-picture");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        Palette palette = palette();
        graphics.setFill(palette.color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        double middle = Math.rint(width / 2);
        switch (place) {
            case POCKET -> pocket(graphics, middle);
            case DESK -> desk(graphics, middle);
            case ROOM -> screen(graphics, middle, 54, 31);
            case WALL -> wall(graphics, middle);
            case CINEMA -> cinema(graphics, width);
            case LOOK -> look(graphics, middle);
            case RADIO -> radio(graphics, middle, height);
            case BOOK -> book(graphics, middle);
        }
    }

    private Color edge() {
        return palette().color(Role.LINE_STRONG);
    }

    /// A little landscape, as in a film's first frame.
    private void film(GraphicsContext graphics, Box box) {
        Palette palette = palette();
        graphics.setFill(palette.color(Hue.PICTURE, Hue.Shade.CLIP));
        graphics.fillRect(box.x, box.y, box.width, box.height);
        double sun = Math.rint(Math.min(box.width, box.height) * 0.34);
        double land = Math.rint(box.height * 0.34);
        graphics.setFill(palette.color(Hue.CAPTIONS, Hue.Shade.BASE));
        graphics.fillOval(
                box.x + Math.rint(box.width * 0.58),
                box.y + box.height - land - sun * 0.7,
                sun,
                sun);
        graphics.setFill(palette.color(Role.PRESSED));
        graphics.fillRect(box.x, box.y + box.height - land, box.width, land);
        graphics.fillPolygon(
                new double[] {box.x, box.x + box.width * 0.28, box.x + box.width * 0.6},
                new double[] {
                    box.y + box.height - land,
                    box.y + box.height - land * 1.9,
                    box.y + box.height - land
                },
                3);
    }

    private record Box(double x, double y, double width, double height) {
        Box inside(double rim) {
            return new Box(x + rim, y + rim, width - 2 * rim, height - 2 * rim);
        }
    }

    private void device(GraphicsContext graphics, Box box, double rim) {
        graphics.setFill(edge());
        graphics.fillRect(box.x, box.y, box.width, box.height);
        film(graphics, box.inside(rim));
    }

    private void pocket(GraphicsContext graphics, double middle) {
        device(graphics, new Box(middle - 13, 4, 26, 44), 2);
        graphics.setFill(palette().color(Role.TEXT));
        graphics.fillRect(middle - 8, 36, 16, 2);
        graphics.fillRect(middle - 5, 40, 10, 2);
    }

    private void desk(GraphicsContext graphics, double middle) {
        device(graphics, new Box(middle - 22, 8, 44, 28), 2);
        graphics.setFill(edge());
        graphics.fillRect(middle - 28, 38, 56, 4);
        graphics.fillRect(middle - 31, 42, 62, 2);
    }

    private void screen(GraphicsContext graphics, double middle, double width, double height) {
        device(graphics, new Box(middle - width / 2, 6, width, height), 1);
        graphics.setFill(edge());
        graphics.fillRect(middle - 2, 6 + height, 4, 4);
        graphics.fillRect(middle - 14, 10 + height, 28, 2);
    }

    /// A film with its perforation: what is kept and worked with.
    private void wall(GraphicsContext graphics, double middle) {
        graphics.setFill(edge());
        graphics.fillRect(middle - 31, 4, 62, 44);
        film(graphics, new Box(middle - 29, 11, 58, 30));
        graphics.setFill(palette().color(Role.GROUND));
        for (double x = middle - 28; x < middle + 26; x += 8) {
            graphics.fillRect(x, 6, 4, 3);
            graphics.fillRect(x, 43, 4, 3);
        }
    }

    private void cinema(GraphicsContext graphics, double width) {
        film(graphics, new Box(9, 6, width - 18, 27));
        graphics.setFill(edge());
        graphics.fillRect(5, 3, 3, 34);
        graphics.fillRect(width - 8, 3, 3, 34);
        for (double x = 6; x < width - 8; x += 11) {
            graphics.fillOval(x, 37, 8, 8);
            graphics.fillRect(x - 1, 43, 10, 6);
        }
    }

    /// The same frame, small, with an arrow that says: soon.
    private void look(GraphicsContext graphics, double middle) {
        device(graphics, new Box(middle - 20, 13, 40, 24), 1);
        graphics.setFill(palette().color(Role.TEXT));
        graphics.fillPolygon(
                new double[] {middle - 5, middle - 5, middle + 8}, new double[] {18, 32, 25}, 3);
    }

    private void radio(GraphicsContext graphics, double middle, double height) {
        graphics.setFill(palette().color(Hue.DIALOGUE, Hue.Shade.BASE));
        double x = middle - WAVE.length * 4 / 2.0;
        for (double bar : WAVE) {
            graphics.fillRect(Math.rint(x), Math.rint((height - bar * 1.5) / 2), 2, bar * 1.5);
            x += 4;
        }
    }

    private void book(GraphicsContext graphics, double middle) {
        graphics.setFill(palette().color(Hue.DIALOGUE, Hue.Shade.CLIP));
        graphics.fillRect(middle - 27, 10, 54, 34);
        graphics.setFill(palette().color(Role.TEXT_SECONDARY));
        page(graphics, middle - 25);
        page(graphics, middle + 1);
        graphics.setFill(palette().color(Role.PRESSED));
        for (double y = 16; y < 38; y += 5) {
            graphics.fillRect(middle - 21, y, y > 30 ? 10 : 16, 2);
            graphics.fillRect(middle + 5, y, 16, 2);
        }
    }

    private static void page(GraphicsContext graphics, double x) {
        graphics.fillRect(x, 8, 24, 34);
    }
}
