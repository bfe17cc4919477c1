package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.time.MediaTime;

/// Draws over clips how their bus goes down for speech, and as a brighter line with its keys what
/// the user had their bus and their speaker or track do. Too far away to tell anything, nothing is
/// drawn.
final class RidePainter {
    private static final int LEAST_HEIGHT = 18;
    private static final int SAMPLE = 2;
    private static final double LEAST_DB = -30;
    private static final double MOST_DB = 12;
    private static final double FARTHEST = MediaTime.TICKS_PER_SECOND / 4.0;
    private static final double DUCKING = 0.4;
    private static final double AUTOMATION = 0.9;

    private static final int NAMED = 60;
    private static final Font NAME_FONT = Font.font("Inter", 9);

    private final Palette palette;
    private final String pan;
    private final String send;

    RidePainter(Palette palette) {
        this.palette = palette;
        Words words = Words.of("timeline");
        pan = words.get("ride.pan");
        send = words.get("ride.send");
    }

    void draw(
            GraphicsContext graphics,
            Sight sight,
            Track track,
            Clip clip,
            ClipPainter.Place place) {
        if (place.height() < LEAST_HEIGHT || sight.view().ticksPerPixel() > FARTHEST) {
            return;
        }
        Stem stem = track.kind().stem().orElseThrow();
        Rides rides = sight.tracks().rides();
        graphics.setFill(palette.color(Role.ON_CLIP));
        if (clip.kind() != ClipKind.OWN_SOUND) {
            graphics.setGlobalAlpha(DUCKING);
            line(graphics, rides.ducking(stem), Parameter.GAIN, sight.view(), place);
        }
        graphics.setGlobalAlpha(AUTOMATION);
        moving(graphics, rides.bus(stem), sight.view(), place);
        moving(graphics, rides.source(track, clip), sight.view(), place);
        graphics.setGlobalAlpha(1);
    }

    /// A level needs no name; what else moves says what it is.
    private void moving(
            GraphicsContext graphics,
            Rides.@Nullable Moving drawn,
            Viewport view,
            ClipPainter.Place place) {
        if (drawn == null) {
            return;
        }
        line(graphics, drawn.ride(), drawn.parameter(), view, place);
        keys(graphics, drawn, view, place);
        int right = place.seenRight(view);
        if (drawn.parameter() != Parameter.GAIN && right - Math.max(0, place.left()) > NAMED) {
            graphics.setFont(NAME_FONT);
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(
                    drawn.parameter() == Parameter.PAN ? pan : send,
                    right - 5.0,
                    place.top() + place.height() - 4.0);
            graphics.setTextAlign(TextAlignment.LEFT);
        }
    }

    private static void line(
            GraphicsContext graphics,
            Rides.Ride ride,
            Parameter parameter,
            Viewport view,
            ClipPainter.Place place) {
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
            double y = y(ride.at(key, ticks), parameter, place);
            double other = Double.isNaN(before) ? y : before;
            double top = Math.rint(Math.min(other, y));
            graphics.fillRect(x, top, SAMPLE, Math.max(1, Math.rint(Math.abs(other - y))));
            before = y;
        }
    }

    private static void keys(
            GraphicsContext graphics, Rides.Moving drawn, Viewport view, ClipPainter.Place place) {
        Rides.Ride ride = drawn.ride();
        int key = Math.max(0, ride.keyBefore(view.ticks(Math.max(0, place.left()))));
        for (; key < ride.keys().size(); key++) {
            int x = view.x(ride.keys().get(key).ticks());
            if (x >= place.seenRight(view)) {
                break;
            }
            if (x >= place.left()) {
                double y = Math.rint(y(ride.keys().get(key).value(), drawn.parameter(), place));
                graphics.fillRect(x - 2.0, y - 2, 5, 5);
            }
        }
    }

    private static double y(double value, Parameter parameter, ClipPainter.Place place) {
        double least = parameter == Parameter.PAN ? -1 : LEAST_DB;
        double most = parameter == Parameter.PAN ? 1 : MOST_DB;
        double share = (Math.clamp(value, least, most) - least) / (most - least);
        return place.top() + 3 + (1 - share) * (place.height() - 7);
    }
}
