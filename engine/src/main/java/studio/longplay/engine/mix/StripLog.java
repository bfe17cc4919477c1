package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.desk.StripRef;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How loud every strip of a mixed scene is, and how far its dynamics turn it down, in frames of 20
/// ms: what a console draws beside the playhead. Six bytes for a strip and frame; levels to half a
/// decibel, reductions to a quarter.
///
/// Sources are measured behind their faders, buses behind their strips and before the programme's
/// faders.
public final class StripLog {
    /// Samples of a frame, at 48 kHz.
    public static final int FRAME_SAMPLES = 960;

    /// A level too low to be written down.
    public static final float SILENT_DB = -116;

    static final int LEFT = 0;
    static final int RIGHT = 1;
    static final int ENERGY = 2;
    static final int GATE = 3;
    static final int DE_ESSER = 4;
    static final int COMPRESSOR = 5;
    static final int FIGURES = 6;

    private static final int MAGIC = 0x4C505354;

    private final List<StripRef> strips;
    private final byte[] figures;

    private StripLog(List<StripRef> strips, byte[] figures) {
        this.strips = List.copyOf(strips);
        this.figures = figures;
    }

    static void writeHead(DataOutputStream out, List<StripRef> strips, long samples)
            throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(strips.size());
        for (StripRef strip : strips) {
            out.writeUTF(strip.text());
        }
        out.writeInt((int) ((samples + FRAME_SAMPLES - 1) / FRAME_SAMPLES));
    }

    static void write(DataOutputStream out, float[] frame) throws IOException {
        out.writeByte(level(Decibels.ofAmplitude(frame[LEFT])));
        out.writeByte(level(Decibels.ofAmplitude(frame[RIGHT])));
        double mean = frame[ENERGY] / (2.0 * FRAME_SAMPLES);
        out.writeByte(level(Decibels.ofAmplitude(StrictMath.sqrt(mean))));
        for (int figure = GATE; figure < FIGURES; figure++) {
            out.writeByte((int) Math.clamp(Math.rint(frame[figure] * 4), 0.0, 255.0));
        }
    }

    private static int level(double db) {
        return (int) Math.clamp(Math.rint((db - SILENT_DB) * 2), 0.0, 255.0);
    }

    /// Reads what a mix wrote.
    ///
    /// @throws StudioFault.Media `mix.strips-unreadable` if it is not that
    public static StripLog read(Path file) throws StudioFault {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] all = in.readAllBytes();
            return read(new DataInputStream(new java.io.ByteArrayInputStream(all)), all.length);
        } catch (IOException | IllegalArgumentException e) {
            throw new StudioFault.Media(
                    "mix.strips-unreadable",
                    "What the strips of a scene measure cannot be read from " + file + ".",
                    "Delete that file; the scene is mixed again.",
                    e);
        }
    }

    private static StripLog read(DataInputStream in, int size) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not the log of a scene's strips");
        }
        List<StripRef> strips = new ArrayList<>();
        for (int left = in.readInt(); left > 0 && in.available() > 0; left--) {
            strips.add(StripRef.of(in.readUTF()));
        }
        long length = (long) in.readInt() * strips.size() * FIGURES;
        if (length < 0 || length > size) {
            throw new IOException("the log of a scene's strips ends early");
        }
        byte[] figures = new byte[(int) length];
        in.readFully(figures);
        return new StripLog(strips, figures);
    }

    /// The strips that were measured: the scene's sources in order, then the four buses.
    public List<StripRef> strips() {
        return strips;
    }

    /// How many frames it has.
    public int frames() {
        return figures.length / (FIGURES * strips.size());
    }

    /// The highest sample of a side, in dB of full scale, in one frame.
    ///
    /// @param strip its place in [#strips()]
    public float peakDb(int strip, int frame, boolean right) {
        return levelDb(strip, frame, right ? RIGHT : LEFT);
    }

    /// The root of the mean square of both sides, in dB of full scale.
    public float meanDb(int strip, int frame) {
        return levelDb(strip, frame, ENERGY);
    }

    /// How far the gate turned it down at most, in dB, 0 or more.
    public float gateDb(int strip, int frame) {
        return byteAt(strip, frame, GATE) / 4f;
    }

    /// How far the de-esser turned its band down at most, in dB, 0 or more.
    public float deEsserDb(int strip, int frame) {
        return byteAt(strip, frame, DE_ESSER) / 4f;
    }

    /// How far the compressor turned it down at most, in dB, 0 or more.
    public float compressorDb(int strip, int frame) {
        return byteAt(strip, frame, COMPRESSOR) / 4f;
    }

    private float levelDb(int strip, int frame, int figure) {
        return SILENT_DB + byteAt(strip, frame, figure) / 2f;
    }

    private int byteAt(int strip, int frame, int figure) {
        return figures[(frame * strips.size() + strip) * FIGURES + figure] & 0xFF;
    }
}
