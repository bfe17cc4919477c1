package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;

/// Why an attempt failed, as it is kept.
///
/// @param code stable, for programs
/// @param remedy what the user can do
public record JobFault(String code, String sentence, String remedy) {
    /// Of a fault.
    public static JobFault of(StudioFault fault) {
        return new JobFault(fault.code(), fault.sentence(), fault.remedy());
    }
}
