package studio.longplay.app.gallery;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Draws the application's icon: a long-playing record whose light part turns like a lighthouse's
/// beam. `IconDrawing FOLDER` writes it in all sizes.
public final class IconDrawing {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    /// Small icons have fewer, wider grooves: thin ones turn to gray.
    private static final int FEW_GROOVES_BELOW = 40;

    private static final Color NIGHT = new Color(0x1c2129);
    private static final Color DEEP_NIGHT = new Color(0x0f1216);
    private static final Color AMBER = new Color(0xe8a33d);
    private static final Color LIGHT = new Color(0xffd68a);

    private IconDrawing() {}

    /// Takes the folder as its only argument.
    ///
    /// @throws IOException where an icon cannot be written
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (int size : SIZES) {
            Path file = folder.resolve("longplay-" + size + ".png");
            ImageIO.write(draw(size), "png", file.toFile());
        }
    }

    /// Drawn four times as large and scaled down, which small sizes need.
    private static BufferedImage draw(int size) {
        int large = size * 4;
        BufferedImage image = new BufferedImage(large, large, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(image);
        graphics.scale(large / 64.0, large / 64.0);
        ground(graphics);
        grooves(graphics, size < FEW_GROOVES_BELOW);
        beam(graphics);
        label(graphics, size < FEW_GROOVES_BELOW);
        graphics.dispose();
        return halved(halved(image));
    }

    private static void ground(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, NIGHT, 0, 64, DEEP_NIGHT));
        graphics.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 28, 28));
    }

    private static void grooves(Graphics2D graphics, boolean few) {
        double[] radii = few ? new double[] {25, 18} : new double[] {25, 21, 17, 13};
        graphics.setStroke(new BasicStroke(few ? 3.2f : 1.6f));
        graphics.setColor(new Color(0x4a5565));
        for (double radius : radii) {
            graphics.draw(circle(radius));
        }
    }

    private static void beam(Graphics2D graphics) {
        float[] stops = {0, 1};
        Color[] colors = {LIGHT, new Color(0xe8, 0xa3, 0x3d, 0x50)};
        graphics.setPaint(new RadialGradientPaint(32, 32, 27, stops, colors));
        Path2D beam = new Path2D.Double();
        beam.append(new Arc2D.Double(5, 5, 54, 54, 8, 52, Arc2D.PIE), false);
        graphics.fill(beam);
    }

    private static void label(Graphics2D graphics, boolean large) {
        graphics.setPaint(new GradientPaint(32, 22, LIGHT, 32, 42, AMBER));
        graphics.fill(circle(large ? 11 : 8.5));
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(DEEP_NIGHT);
        graphics.fill(circle(large ? 3.4 : 2.6));
    }

    private static Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(32 - radius, 32 - radius, 2 * radius, 2 * radius);
    }

    private static BufferedImage halved(BufferedImage image) {
        int half = image.getWidth() / 2;
        BufferedImage small = new BufferedImage(half, half, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(small);
        graphics.drawImage(image, 0, 0, half, half, null);
        graphics.dispose();
        return small;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
