package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/// Strings across a street: of lamps where it is dark, of pennants by day.
final class FairStrings {
    private static final int[] PENNANTS = {0xC4503F, 0xF2E9D5, 0xD9A441, 0x4F86A0};
    private static final int LAMPS = 9;
    private static final int FLAGS = 15;

    private final Site site;
    private final Brush brush;
    private final double middle;
    private final int lampRgb;

    FairStrings(Site site, Brush brush, double middle, int lampRgb) {
        this.site = site;
        this.brush = brush;
        this.middle = middle;
        this.lampRgb = lampRgb;
    }

    /// How a string hangs, from its left end at 0 to its right end at 1; all in heights.
    private record Course(double left, double top, double width, double sag) {
        double x(double t) {
            return left + width * t;
        }

        double y(double t) {
            return top + 4 * sag * t * (1 - t);
        }
    }

    /// Hangs a string.
    ///
    /// @param near 0 is far off, 1 is above us
    void hang(double near) {
        double half = 0.22 + 0.75 * near * near;
        double left = middle - half + site.between(-0.05, 0.05);
        double top = 0.60 - 0.50 * near * near;
        Course course = new Course(left, top, 2 * half, 0.10 * near + site.between(0.02, 0.05));
        wire(course, near);
        if (site.palette.isDark()) {
            lamps(course, near);
        } else {
            pennants(course, near);
        }
    }

    private void wire(Course course, double near) {
        try (PathBuilder builder = new PathBuilder();
                Paint wire =
                        new Paint()
                                .setColor(Tint.opaque(site.palette.near))
                                .setAntiAlias(true)
                                .setStroke(true)
                                .setStrokeWidth(site.px(0.0022 * near + 0.0007))) {
            builder.moveTo(site.px(course.x(0)), site.px(course.y(0)))
                    .quadTo(
                            site.px(course.x(0.5)),
                            site.px(course.top + 2 * course.sag),
                            site.px(course.x(1)),
                            site.px(course.y(1)));
            try (Path path = builder.detach()) {
                site.canvas.drawPath(path, wire);
            }
        }
    }

    private void lamps(Course course, double near) {
        double size = 0.012 + 0.022 * near;
        for (int i = 1; i < LAMPS; i++) {
            double x = course.x(i / (double) LAMPS);
            double y = course.y(i / (double) LAMPS) + size * 0.8;
            int bulb = Tint.mix(lampRgb, 0xFFF4DC, 0.55);
            brush.disc(x, y, size * 0.55, Tint.opaque(bulb), 0.12);
            brush.glow(x, y, size * 4, Tint.alpha(lampRgb, 0.55));
            Pulse.Rhythm rhythm = new Pulse.Rhythm(0.0, 0.4, 0.16, site.random.nextDouble());
            double r = size * 3.2;
            site.add(
                    new Pulse(
                            Brush.light(64, Tint.opaque(lampRgb)),
                            site.box(x - r, y - r, x + r, y + r),
                            rhythm));
        }
    }

    private void pennants(Course course, double near) {
        double size = 0.016 + 0.036 * near;
        int first = site.random.nextInt(PENNANTS.length);
        for (int i = 1; i < FLAGS; i++) {
            double t = i / (double) FLAGS;
            double half = 0.36 / FLAGS;
            int rgb = PENNANTS[(first + i) % PENNANTS.length];
            double lean = size * site.between(-0.2, 0.2);
            brush.shape(
                    new double[] {
                        course.x(t - half),
                        course.y(t - half),
                        course.x(t + half),
                        course.y(t + half),
                        course.x(t) + lean,
                        course.y(t) + size
                    },
                    Tint.opaque(Tint.mix(rgb, site.palette.far, 0.22)));
        }
    }
}
