package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;

/// Draws over clips of music and effects how their bus goes down for speech, and as a brighter line
/// with its keys what the user had it do. Too far away to tell anything, nothing is drawn.
final class RidePainter {
    private static final int LEAST_HEIGHT = 18;
    private static final int SAMPLE = 2;
    private static final double LEAST_DB = -30;
    private static final double MOST_DB = 12;
    private static final double FARTHEST = MediaTime.TICKS_PER_SECOND / 4.0;
    private static final double DUCKING = 0.4;
    private static final double AUTOMATION = 0.9;

    private final Palette palette;

    RidePainter(Palette palette) {
        this.palette = palette;
    }

    void draw(GraphicsContext graphics, Sight sight, Clip clip, ClipPainter.Place place) {
        if (place.height() < LEAST_HEIGHT || sight.view().ticksPerPixel() > FARTHEST) {
            return;
        }
        Stem stem = clip.kind() == ClipKind.MUSIC ? Stem.MUSIC : Stem.EFFECTS;
        Rides rides = sight.tracks().rides();
        graphics.setFill(palette.color(Role.ON_CLIP));
        graphics.setGlobalAlpha(DUCKING);
        line(graphics, rides.ducking(stem), sight.view(), place);
        graphics.setGlobalAlpha(AUTOMATION);
        Rides.Ride drawn = rides.automation(stem);
        line(graphics, drawn, sight.view(), place);
        keys(graphics, drawn, sight.view(), place);
        graphics.setGlobalAlpha(1);
    }

    private static void line(
            GraphicsContext graphics, Rides.Ride ride, Viewport view, ClipPainter.Place place) {
        if (ride.keys().isEmpty()) {
            return;
        }
        int from = Math.max(0, place.left());
        int to = place.seenRight(view);
        int key = ride.keyBefore(view.ticks(from));
        double before = Double.NaN;
        for (int x = from; x < to; x += SAMPLE) {
            long ticks = view.ticks(x);
            while (key + 1 < ride.keys().size() && ride.keys().get(key + 1).ticks() <= ticks) {
                key++;
            }
            double y = y(ride.levelDb(key, ticks), place);
            double other = Double.isNaN(before) ? y : before;
            double top = Math.rint(Math.min(other, y));
            graphics.fillRect(x, top, SAMPLE, Math.max(1, Math.rint(Math.abs(other - y))));
            before = y;
        }
    }

    private static void keys(
            GraphicsContext graphics, Rides.Ride ride, Viewport view, ClipPainter.Place place) {
        int key = Math.max(0, ride.keyBefore(view.ticks(Math.max(0, place.left()))));
        for (; key < ride.keys().size(); key++) {
            int x = view.x(ride.keys().get(key).ticks());
            if (x >= place.seenRight(view)) {
                break;
            }
            if (x >= place.left()) {
                double y = Math.rint(y(ride.keys().get(key).levelDb(), place));
                graphics.fillRect(x - 2.0, y - 2, 5, 5);
            }
        }
    }

    private static double y(double levelDb, ClipPainter.Place place) {
        double share = (Math.clamp(levelDb, LEAST_DB, MOST_DB) - LEAST_DB) / (MOST_DB - LEAST_DB);
        return place.top() + 3 + (1 - share) * (place.height() - 7);
    }
}
