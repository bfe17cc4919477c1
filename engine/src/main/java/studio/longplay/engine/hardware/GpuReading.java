package studio.longplay.engine.hardware;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// One graphics card at a moment. What it does not tell is empty, never zero.
///
/// @param index the driver's number, from 0; cards of other makers are counted apart
/// @param name for example `NVIDIA GeForce RTX 4090`; it says nothing sure about its encoders
/// @param uuid stays the same when cards are added or moved, empty if the driver does not say
/// @param computeCapability for example `8.9`, empty if the card has none
/// @param trouble why it does not answer, one sentence; empty if it does
/// @param busy 0 to 1, the part of the time in which it computed
/// @param memoryBusy 0 to 1, the part of the time in which its memory was read or written
/// @param memoryTotalBytes the card's memory
/// @param memoryUsedBytes what of it is taken, by all programs
/// @param celsius how hot it is
/// @param slowdownCelsius from where it slows itself down
/// @param watts what it draws
/// @param limitWatts what it may draw
/// @param fanShare 0 to 1 of the fan's highest speed; cards without a fan say nothing
/// @param throttles why it runs slower than it could; none in it if it does not
/// @param encoderBusy 0 to 1, of the video encoder
/// @param decoderBusy 0 to 1, of the video decoder
/// @param encoderSessions films being encoded on it, by all programs
public record GpuReading(
        int index,
        String name,
        String uuid,
        String computeCapability,
        String trouble,
        OptionalDouble busy,
        OptionalDouble memoryBusy,
        OptionalLong memoryTotalBytes,
        OptionalLong memoryUsedBytes,
        OptionalDouble celsius,
        OptionalDouble slowdownCelsius,
        OptionalDouble watts,
        OptionalDouble limitWatts,
        OptionalDouble fanShare,
        Optional<Set<ThrottleReason>> throttles,
        OptionalDouble encoderBusy,
        OptionalDouble decoderBusy,
        OptionalInt encoderSessions) {
    public GpuReading {
        throttles = throttles.map(Set::copyOf);
    }

    /// A card of which only this much is known, because it does not answer.
    static GpuReading silent(int index, String name, String uuid, String trouble) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new GpuReading(
                index,
                name,
                uuid,
                "",
                trouble,
                unknown,
                unknown,
                OptionalLong.empty(),
                OptionalLong.empty(),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.empty(),
                unknown,
                unknown,
                OptionalInt.empty());
    }

    /// What of its memory is free, empty if it does not say.
    public OptionalLong memoryFreeBytes() {
        return memoryTotalBytes.isPresent() && memoryUsedBytes.isPresent()
                ? OptionalLong.of(
                        Math.max(0, memoryTotalBytes.getAsLong() - memoryUsedBytes.getAsLong()))
                : OptionalLong.empty();
    }

    /// Why it runs slower than it could though it has something to do, as far as it says.
    public Stream<ThrottleReason> slowed() {
        return throttles.stream().flatMap(Set::stream).filter(why -> why != ThrottleReason.IDLE);
    }

    /// Whether heat makes it slower now.
    public boolean isTooHot() {
        return slowed().anyMatch(ThrottleReason::isHeat);
    }
}
