package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;

/// Snow and lit faces on a mountain range.
final class Snow {
    private final Site site;

    Snow(Site site) {
        this.site = site;
    }

    /// From a range's line down to a ragged edge; peaks carry more than saddles.
    void onto(float[] line, Land.Ridge ridge, int rgb) {
        int count = line.length - 1;
        float shift = (float) site.between(0, 900);
        float top = site.px(ridge.top() - ridge.swing() * 1.3);
        float bottom = site.px(ridge.top() + ridge.swing() * 0.6);
        int[] colours = {Tint.alpha(rgb, 0.85), Tint.alpha(rgb, 0.5), Tint.alpha(rgb, 0)};
        try (PathBuilder builder = new PathBuilder();
                Shader shader = Shader.makeLinearGradient(0, top, 0, bottom, colours);
                Paint paint = new Paint().setShader(shader).setDither(true).setAntiAlias(true)) {
            builder.moveTo(0, site.px(line[0]));
            for (int i = 1; i <= count; i++) {
                builder.lineTo(i * (float) site.width / count, site.px(line[i]));
            }
            for (int i = count; i >= 0; i--) {
                float x = i * site.aspect() / count;
                float rough = site.noise.sum(x * 16 + shift, 7, 0, 4);
                float slope = line[Math.min(count, i + 3)] - line[Math.max(0, i - 3)];
                double deep =
                        ridge.swing()
                                * Math.clamp(
                                        0.05
                                                + 0.85 * (ridge.top() - line[i]) / ridge.swing()
                                                + 0.75 * rough
                                                + slope * 14,
                                        0.02,
                                        1.7);
                builder.lineTo(i * (float) site.width / count, site.px(line[i] + deep * 0.55));
            }
            try (Path path = builder.closePath().detach()) {
                site.canvas.drawPath(path, paint);
            }
        }
    }
}
