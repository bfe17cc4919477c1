package studio.longplay.engine.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;

/// What a Broadcast Wave file says of itself: the `bext` chunk of EBU Tech 3285 version 2.
///
/// Date and time of origination are left empty, so that the same sound is the same file whenever it
/// is made.
///
/// @param description at most 256 letters; letters that are not ASCII become `?`
/// @param originator the program, at most 32 letters
/// @param timeReference the first sample's place, in samples since midnight
/// @param loudness the programme's figures, if they are known
public record BroadcastInfo(
        String description, String originator, long timeReference, Loudness loudness) {
    /// The chunk's name.
    public static final String CHUNK = "bext";

    private static final int DESCRIPTION_BYTES = 256;
    private static final int ORIGINATOR_BYTES = 32;
    private static final int REFERENCE_BYTES = 32;
    private static final int DATE_AND_TIME_BYTES = 18;
    private static final int IDENTIFIER_BYTES = 64;
    private static final int RESERVED_BYTES = 180;
    private static final int LOUDNESS_BYTES = 10;
    private static final short VERSION = 2;
    private static final short UNKNOWN = 0x7FFF;

    /// Figures of EBU Tech 3285, section 2.4; what is empty is written as not known.
    ///
    /// @param integratedLufs of the programme
    /// @param rangeLu loudness range
    /// @param truePeakDbtp highest true peak
    /// @param maxMomentaryLufs highest loudness over 0.4 s
    /// @param maxShortTermLufs highest loudness over 3 s
    public record Loudness(
            OptionalDouble integratedLufs,
            OptionalDouble rangeLu,
            OptionalDouble truePeakDbtp,
            OptionalDouble maxMomentaryLufs,
            OptionalDouble maxShortTermLufs) {
        public static final Loudness UNMEASURED =
                new Loudness(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
    }

    public BroadcastInfo {
        if (timeReference < 0) {
            throw new IllegalArgumentException("no sample is before midnight: " + timeReference);
        }
    }

    /// The chunk's content, for [WavWriter#chunk].
    ///
    /// @param format of the file, for its coding history
    public byte[] bytes(WavFormat format) {
        byte[] history = history(format).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out =
                ByteBuffer.allocate(
                                DESCRIPTION_BYTES
                                        + ORIGINATOR_BYTES
                                        + REFERENCE_BYTES
                                        + DATE_AND_TIME_BYTES
                                        + Long.BYTES
                                        + Short.BYTES
                                        + IDENTIFIER_BYTES
                                        + LOUDNESS_BYTES
                                        + RESERVED_BYTES
                                        + history.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        put(out, description, DESCRIPTION_BYTES);
        put(out, originator, ORIGINATOR_BYTES);
        put(out, "", REFERENCE_BYTES + DATE_AND_TIME_BYTES);
        out.putLong(timeReference).putShort(VERSION);
        put(out, "", IDENTIFIER_BYTES);
        out.putShort(hundredths(loudness.integratedLufs()))
                .putShort(hundredths(loudness.rangeLu()))
                .putShort(hundredths(loudness.truePeakDbtp()))
                .putShort(hundredths(loudness.maxMomentaryLufs()))
                .putShort(hundredths(loudness.maxShortTermLufs()));
        put(out, "", RESERVED_BYTES);
        return out.put(history).array();
    }

    private static String history(WavFormat format) {
        String mode =
                switch (format.channels()) {
                    case 1 -> "mono";
                    case 2 -> "stereo";
                    default -> "multi";
                };
        return String.format(
                Locale.ROOT,
                "A=PCM,F=%d,W=%d,M=%s,T=Longplay Studio\r\n",
                format.rate().hertz(),
                format.encoding().bytes() * 8,
                mode);
    }

    private static void put(ByteBuffer out, String words, int bytes) {
        int end = out.position() + bytes;
        byte[] letters = words.getBytes(StandardCharsets.US_ASCII);
        out.put(letters, 0, Math.min(bytes, letters.length)).position(end);
    }

    private static short hundredths(OptionalDouble value) {
        return value.isPresent() && Math.abs(value.getAsDouble()) < 300
                ? (short) Math.rint(value.getAsDouble() * 100)
                : UNKNOWN;
    }
}
