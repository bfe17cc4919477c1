package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;

/// Ridges of land, one behind the other, and what grows on them.
final class Land {
    private final Site site;

    Land(Site site) {
        this.site = site;
    }

    /// A ridge across the frame.
    ///
    /// @param top mean height of its line, in heights from the frame's top
    /// @param swing how far the line leaves its mean, in heights
    /// @param wavelength of its longest wave, in heights
    /// @param octaves 2 for rolling hills, 6 for rock
    /// @param jagged 0 is round, 1 has crests like mountains
    /// @param colour of its line, `0xRRGGBB`
    /// @param foot of its foot, where mist lies
    record Ridge(
            double top,
            double swing,
            double wavelength,
            int octaves,
            double jagged,
            int colour,
            int foot) {}

    /// The ridge's line: the height at each of `count + 1` equal steps across the frame.
    float[] line(Ridge ridge, int count, float shift) {
        float[] line = new float[count + 1];
        for (int i = 0; i <= count; i++) {
            float x = (float) (i * site.aspect() / count / ridge.wavelength) + shift;
            float round = site.noise.sum(x, shift * 3.1f, 0, ridge.octaves);
            float crest = 1 - 2 * Math.abs(site.noise.sum(x, shift * 5.7f, 0, ridge.octaves));
            double rise = round + (crest - round) * ridge.jagged;
            line[i] = (float) (ridge.top - ridge.swing * rise);
        }
        return line;
    }

    /// Paints a ridge down to the bottom of the frame and returns its line.
    float[] ridge(Ridge ridge) {
        int count = Math.max(200, site.width / 4);
        float[] line = line(ridge, count, (float) site.between(0, 900));
        float highest = (float) (ridge.top - ridge.swing);
        float depth = (float) Math.max(0.12, ridge.swing * 2.2);
        int[] colours = {Tint.opaque(ridge.colour), Tint.opaque(ridge.foot)};
        try (PathBuilder builder = new PathBuilder();
                Shader shader =
                        Shader.makeLinearGradient(
                                0, site.px(highest), 0, site.px(highest + depth), colours);
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            builder.moveTo(-2, site.height + 2f);
            for (int i = 0; i <= count; i++) {
                builder.lineTo(i * (site.width + 0f) / count, site.px(line[i]));
            }
            try (Path path =
                    builder.lineTo(site.width + 2f, site.height + 2f).closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
        return line;
    }

    /// The height of a line at `x` heights from the left.
    double heightAt(float[] line, double x) {
        double at = Math.clamp(x / site.aspect(), 0, 1) * (line.length - 1);
        int left = (int) Math.min(Math.floor(at), line.length - 2);
        return line[left] + (line[left + 1] - line[left]) * (at - left);
    }

    /// Grass and heather along a line: blades of `length` heights, thinning with `count`.
    void grass(float[] line, double length, int count, int argb) {
        try (Paint paint =
                new Paint()
                        .setColor(argb)
                        .setAntiAlias(true)
                        .setStroke(true)
                        .setStrokeWidth(Math.max(0.7f, site.px(0.0011)))) {
            for (int i = 0; i < count; i++) {
                double x = site.between(-0.02, site.aspect() + 0.02);
                double y = heightAt(line, x) + 0.004;
                double tall = length * site.between(0.3, 1) * (0.6 + 0.4 * clump(x));
                double lean = tall * site.between(-0.5, 0.8);
                try (PathBuilder builder = new PathBuilder()) {
                    builder.moveTo(site.px(x), site.px(y))
                            .quadTo(
                                    site.px(x + lean * 0.2),
                                    site.px(y - tall * 0.7),
                                    site.px(x + lean),
                                    site.px(y - tall));
                    try (Path path = builder.detach()) {
                        site.canvas.drawPath(path, paint);
                    }
                }
            }
        }
    }

    private double clump(double x) {
        return 0.5 + 0.5 * site.noise.sum((float) (x * 9), 3.3f, 0, 2);
    }
}
