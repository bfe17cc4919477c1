import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts our PNG icons, as they are, into the containers that Windows and macOS want. Run by the
/// build as it stands: `java Icons.java ICONS OUT`.
final class Icons {
    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /// Apple's names of sizes in pixels, those at double density too.
    private static final Map<String, Integer> APPLE =
            new TreeMap<>(
                    Map.of(
                            "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09",
                            512, "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512));

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        Path icons = Path.of(arguments[0]);
        Path out = Files.createDirectories(Path.of(arguments[1]));
        Files.write(out.resolve("longplay.ico"), windows(icons));
        Files.write(out.resolve("longplay.icns"), apple(icons));
        Files.write(out.resolve("longplay.png"), png(icons, 256));
    }

    private static byte[] png(Path icons, int size) throws IOException {
        return Files.readAllBytes(icons.resolve("longplay-" + size + ".png"));
    }

    private static byte[] windows(Path icons) throws IOException {
        int at = 6 + 16 * WINDOWS.size();
        ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        head.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            byte[] picture = png(icons, size);
            // 256 is written as 0: each has one byte.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(at);
            pictures.writeBytes(picture);
            at += picture.length;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.array());
        whole.writeBytes(pictures.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] apple(Path icons) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> kind : APPLE.entrySet()) {
            byte[] picture = png(icons, kind.getValue());
            out.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(whole);
        file.writeBytes("icns");
        file.writeInt(8 + pictures.size());
        file.write(pictures.toByteArray());
        return whole.toByteArray();
    }
}
