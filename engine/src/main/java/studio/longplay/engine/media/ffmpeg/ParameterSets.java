package studio.longplay.engine.media.ffmpeg;

import java.util.Arrays;

/// What an H.264 stream's SPS and PPS say about the headers of its slices.
///
/// @param frameNumberBits length of frame_num
/// @param orderType pic_order_cnt_type
/// @param orderBits length of pic_order_cnt_lsb, for type 0
/// @param arithmeticCoding CABAC instead of CAVLC
record ParameterSets(
        int frameNumberBits,
        int orderType,
        int orderBits,
        boolean deltaOrderAlwaysZero,
        boolean separatePlanes,
        boolean arithmeticCoding,
        boolean orderInPicture,
        boolean deblockingControl,
        boolean redundantPictures) {
    private static final int SPS_AT = 8;

    /// Reads the first SPS and PPS of an `avcC` box (ISO/IEC 14496-15, 5.3.3).
    ///
    /// @throws IllegalArgumentException if the stream uses tools that none of our encoders uses
    /// @throws IndexOutOfBoundsException if the bytes end too early
    static ParameterSets of(byte[] avcc) {
        int spsLength = ((avcc[6] & 255) << 8) | (avcc[7] & 255);
        int ppsAt = SPS_AT + spsLength + 3;
        int ppsLength = ((avcc[ppsAt - 2] & 255) << 8) | (avcc[ppsAt - 1] & 255);
        byte[] sps = Escaping.remove(avcc, SPS_AT + 1, spsLength - 1);
        byte[] pps = Escaping.remove(avcc, ppsAt + 1, ppsLength - 1);
        return read(new BitReader(sps, sps.length), new BitReader(pps, pps.length));
    }

    private static ParameterSets read(BitReader sps, BitReader pps) {
        boolean separatePlanes = readProfile(sps);
        int frameNumberBits = sps.unsigned() + 4;
        int orderType = sps.unsigned();
        int orderBits = 0;
        boolean alwaysZero = false;
        if (orderType == 0) {
            orderBits = sps.unsigned() + 4;
        } else if (orderType == 1) {
            alwaysZero = sps.flag();
            skipOrderCycle(sps);
        }
        requireProgressive(sps);
        pps.unsigned();
        pps.unsigned();
        boolean arithmeticCoding = pps.flag();
        boolean orderInPicture = pps.flag();
        require(pps.unsigned() == 0, "slice groups");
        pps.unsigned();
        pps.unsigned();
        pps.bits(3);
        pps.signed();
        pps.signed();
        pps.signed();
        boolean deblockingControl = pps.flag();
        pps.bit();
        return new ParameterSets(
                frameNumberBits,
                orderType,
                orderBits,
                alwaysZero,
                separatePlanes,
                arithmeticCoding,
                orderInPicture,
                deblockingControl,
                pps.flag());
    }

    /// @return whether the colour planes are coded apart
    private static boolean readProfile(BitReader sps) {
        int profile = sps.bits(8);
        sps.bits(16);
        sps.unsigned();
        boolean separatePlanes = false;
        int[] withChromaFormat = {44, 83, 86, 100, 110, 118, 122, 128, 244};
        if (Arrays.binarySearch(withChromaFormat, profile) >= 0) {
            if (sps.unsigned() == 3) {
                separatePlanes = sps.flag();
            }
            sps.unsigned();
            sps.unsigned();
            sps.bit();
            require(!sps.flag(), "scaling matrices");
        }
        return separatePlanes;
    }

    private static void skipOrderCycle(BitReader sps) {
        sps.signed();
        sps.signed();
        int count = sps.unsigned();
        for (int i = 0; i < count; i++) {
            sps.signed();
        }
    }

    private static void requireProgressive(BitReader sps) {
        sps.unsigned();
        sps.bit();
        sps.unsigned();
        sps.unsigned();
        require(sps.flag(), "interlaced pictures");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException("an H.264 stream with " + otherwise);
        }
    }
}
