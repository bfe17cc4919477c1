package studio.longplay.engine.hardware;

import java.util.EnumSet;
import java.util.Set;

/// Why a card runs slower than it could. Source: `nvmlClocksThrottleReasons` of `nvml.h`.
public enum ThrottleReason {
    /// It has nothing to do.
    IDLE(0x1),
    /// Somebody set its clock.
    CLOCK_SETTING(0x2),
    /// It would draw more power than it may.
    POWER_CAP(0x4),
    /// The hardware protects itself: heat, power, or both.
    HARDWARE_SLOWDOWN(0x8),
    /// It waits for cards it runs in step with.
    SYNC_BOOST(0x10),
    /// It is warmer than its driver allows.
    SOFTWARE_HEAT(0x20),
    /// It is so hot that the hardware protects itself.
    HARDWARE_HEAT(0x40),
    /// The power supply told it to hold back.
    POWER_BRAKE(0x80),
    /// A display sets its clock.
    DISPLAY_CLOCK(0x100);

    private final long bit;

    ThrottleReason(long bit) {
        this.bit = bit;
    }

    /// Whether it is heat.
    public boolean isHeat() {
        return this == SOFTWARE_HEAT || this == HARDWARE_HEAT;
    }

    /// The reasons a driver's mask of bits stands for; bits of newer drivers are left out.
    static Set<ThrottleReason> of(long mask) {
        EnumSet<ThrottleReason> reasons = EnumSet.noneOf(ThrottleReason.class);
        for (ThrottleReason reason : values()) {
            if ((mask & reason.bit) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
