package studio.longplay.installer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// A screen in memory, which programs draw on and the test looks at.
final class Screen implements AutoCloseable {
    private static final int PIXEL_BITS = 32;
    private static final int COLOUR_BYTES = 12;

    private final Process server;
    private final Path pixels;
    private final String display;

    private Screen(Process server, Path pixels, String display) {
        this.server = server;
        this.pixels = pixels;
        this.display = display;
    }

    /// Opens one whose pixels lie in a folder.
    static Screen open(Path folder) throws IOException, InterruptedException {
        Path number = folder.resolve("display");
        Process server =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -ac -nolisten tcp"
                                        + " -fbdir \"$1\" >\"$2\" 2>/dev/null",
                                "sh",
                                folder.toString(),
                                number.toString())
                        .start();
        for (int tries = 0; tries < 300; tries++) {
            if (Files.exists(number) && Files.readString(number).endsWith("\n")) {
                String display = ":" + Files.readString(number).strip();
                return new Screen(server, folder.resolve("Xvfb_screen0"), display);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        server.destroyForcibly();
        throw new IOException("Xvfb does not start");
    }

    /// Its name, as programs read it from DISPLAY.
    String display() {
        return display;
    }

    /// What is on it now: a dump as xwd writes it, whose head is integers.
    BufferedImage picture() throws IOException {
        ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(pixels));
        int head = dump.getInt(0);
        int width = dump.getInt(4 * 4);
        int height = dump.getInt(4 * 5);
        int lineBytes = dump.getInt(4 * 12);
        if (dump.getInt(4 * 11) != PIXEL_BITS) {
            throw new IOException("a screen of " + dump.getInt(4 * 11) + " bits");
        }
        ByteBuffer lines = dump.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int from = head + dump.getInt(4 * 19) * COLOUR_BYTES;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, lines.getInt(from + y * lineBytes + x * 4));
            }
        }
        return picture;
    }

    /// How many colours a picture has.
    static long colours(BufferedImage picture) {
        int[] all =
                picture.getRGB(
                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(all).distinct().count();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
