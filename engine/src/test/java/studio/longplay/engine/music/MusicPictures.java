package studio.longplay.engine.music;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Draws what the composed music looks like, for `docs/music.md`: spectrograms of a few pieces and
/// the long-term spectra of all moods beside the slope of recorded music.
final class MusicPictures {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 150;
    private static final int WINDOW = 4096;
    private static final double LOWEST_HZ = 40;
    private static final double HIGHEST_HZ = 16_000;

    private MusicPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Genre[] genres = {
            Genre.SCORE, Genre.CHAMBER, Genre.FOLK, Genre.ELECTRONIC, Genre.JAZZ, Genre.ROCK
        };
        Mood[] moods = {
            Mood.EPIC, Mood.ROMANTIC, Mood.PLAYFUL, Mood.TENSE, Mood.HOPEFUL, Mood.JOYFUL
        };
        for (int i = 0; i < genres.length; i++) {
            float[][] sound = play(moods[i], genres[i]);
            String name = moods[i].word() + "-" + genres[i].word() + ".png";
            ImageIO.write(spectrogram(sound), "png", folder.resolve(name).toFile());
        }
        ImageIO.write(spectra(), "png", folder.resolve("spectra.png").toFile());
    }

    private static float[][] play(Mood mood, Genre genre) {
        return new Orchestra()
                .mixed(MusicFigures.score(mood, genre, false), JobContext.quiet())
                .channels();
    }

    /// 16 seconds from left to right, 40 Hz to 16 kHz from bottom to top, 70 dB from dark to light.
    static BufferedImage spectrogram(float[][] sound) {
        BufferedImage image =
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, colors());
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        double[][] levels = new double[WIDTH][HEIGHT];
        double loudest = -200;
        for (int x = 0; x < WIDTH; x++) {
            int from = (int) ((long) x * (sound[0].length - WINDOW) / WIDTH);
            for (int i = 0; i < WINDOW; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
                real[i] = window * (sound[0][from + i] + sound[1][from + i]);
                imaginary[i] = 0;
            }
            Spectrum.transform(real, imaginary);
            for (int y = 0; y < HEIGHT; y++) {
                double low = hertz(y) / 48_000 * WINDOW;
                double high = hertz(y + 1) / 48_000 * WINDOW;
                double power = 1e-12;
                for (int bin = (int) low; bin <= (int) high; bin++) {
                    power =
                            Math.max(
                                    power, real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
                }
                levels[x][y] = 10 * Math.log10(power);
                loudest = Math.max(loudest, levels[x][y]);
            }
        }
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                double share = Math.clamp((levels[x][y] - loudest + 70) / 70, 0, 1);
                image.getRaster().setSample(x, HEIGHT - 1 - y, 0, (int) (share * 63));
            }
        }
        return image;
    }

    private static double hertz(int y) {
        return LOWEST_HZ * Math.pow(HIGHEST_HZ / LOWEST_HZ, (double) y / HEIGHT);
    }

    /// 64 colours from black through violet and orange to white.
    private static IndexColorModel colors() {
        byte[][] parts = new byte[3][64];
        for (int i = 0; i < 64; i++) {
            double x = i / 63.0;
            parts[0][i] = (byte) (255 * Math.min(1, 1.6 * x * x + 0.35 * x));
            parts[1][i] = (byte) (255 * Math.pow(x, 2.1));
            parts[2][i] =
                    (byte) (255 * Math.clamp(0.9 * x * (1.35 - x) + x * x * x * x * 0.7, 0, 1));
        }
        return new IndexColorModel(6, 64, parts[0], parts[1], parts[2]);
    }

    private static BufferedImage spectra() {
        BufferedImage image = new BufferedImage(640, 300, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 640, 300);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        for (Mood mood : Mood.values()) {
            double[] thirds = Spectrum.thirds(Spectrum.power(play(mood, Genre.SCORE), 8192));
            double mean = 0;
            for (double level : thirds) {
                mean += level / thirds.length;
            }
            graphics.setColor(Color.getHSBColor(mood.ordinal() / 12f, 0.75f, 0.75f));
            for (int i = 1; i < thirds.length; i++) {
                graphics.drawLine(x(i - 1), y(thirds[i - 1] - mean), x(i), y(thirds[i] - mean));
            }
            graphics.drawString(mood.word(), 560, 24 + 20 * mood.ordinal());
        }
        graphics.setColor(Color.BLACK);
        for (double slope : new double[] {-3, -4.5}) {
            double half = slope * 19 / 6.0;
            graphics.drawLine(x(0), y(-half), x(19), y(half));
        }
        graphics.drawString("100 Hz", x(0), 292);
        graphics.drawString("1 kHz", x(10), 292);
        graphics.drawString("8 kHz", x(19) - 30, 292);
        graphics.dispose();
        return image;
    }

    private static int x(int third) {
        return 30 + third * 26;
    }

    private static int y(double decibels) {
        return (int) (140 - decibels * 4);
    }
}
