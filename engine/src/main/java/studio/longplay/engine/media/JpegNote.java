package studio.longplay.engine.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Words in a JPEG picture that no picture shows: an XMP packet in a segment APP1 of its own.
///
/// Source: *XMP Specification Part 3*, 1.1.3 (Adobe, 2020); ISO 16684-1. What other programs show
/// is `dc:rights`; the rest has a name of ours, which they keep.
public final class JpegNote {
    private static final int START = 0xFFD8;
    private static final int MARK = 0xFF00;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int MOST_BYTES = 65_533;
    private static final float QUALITY = 0.95f;
    private static final byte[] NAME =
            "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern WORDS = Pattern.compile("(?s)<lp:words>(.*?)</lp:words>");

    private JpegNote() {}

    /// A picture as JPEG; what is seen through is white.
    ///
    /// @param png a whole file
    /// @throws IOException if it cannot be read
    public static byte[] ofPng(byte[] png) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        if (read == null) {
            throw new IOException("no picture");
        }
        BufferedImage opaque =
                new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(read, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    /// A picture with words, after its first segment.
    ///
    /// @param jpeg a whole file
    /// @param words no more than fit into a segment
    /// @param rights for other programs
    public static byte[] add(byte[] jpeg, String words, String rights) {
        byte[] packet = packet(escaped(words), escaped(rights)).getBytes(StandardCharsets.UTF_8);
        int length = 2 + NAME.length + packet.length;
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException(packet.length + " bytes of words");
        }
        int after = afterFirst(jpeg);
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + 2 + length);
        with.put(jpeg, 0, after).putShort((short) APP1).putShort((short) length);
        return with.put(NAME).put(packet).put(jpeg, after, jpeg.length - after).array();
    }

    private static String packet(String words, String rights) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:lp="urn:longplay:made">
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:rights>
        <lp:words>%s</lp:words>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(rights, words);
    }

    /// JFIF wants to be the first.
    private static int afterFirst(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        boolean isJfif = (bytes.getShort(2) & 0xFFFF) == 0xFFE0;
        return isJfif ? 4 + (bytes.getShort(4) & 0xFFFF) : 2;
    }

    /// The words in a picture; empty if there are none or it is no such picture. Nothing beyond
    /// where the pixels begin is read.
    public static Optional<String> of(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readUnsignedShort() != START) {
                return Optional.empty();
            }
            int mark = in.readUnsignedShort();
            while ((mark & MARK) == MARK && mark != SCAN) {
                byte[] content = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                Optional<String> found = mark == APP1 ? words(content) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
                mark = in.readUnsignedShort();
            }
            return Optional.empty();
        } catch (IOException _) {
            // Whoever shows it says that it cannot be read.
            return Optional.empty();
        }
    }

    private static Optional<String> words(byte[] content) {
        if (!Arrays.equals(Arrays.copyOf(content, NAME.length), NAME)) {
            return Optional.empty();
        }
        int rest = content.length - NAME.length;
        Matcher found =
                WORDS.matcher(new String(content, NAME.length, rest, StandardCharsets.UTF_8));
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
