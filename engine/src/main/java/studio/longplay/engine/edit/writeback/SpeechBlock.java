package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.ElementId;

import java.util.List;

/// A stretch of the text under one name, with all lines that are spoken in it.
///
/// ```
/// from      [[voice: whisper]]            a note that tells how the first line is spoken
/// start     ANNA
/// headed    (softly)                      a part
///           Come in.
///           (louder)                      a part
///           Quickly!
/// to        ...
/// ```
///
/// @param headed where the name ends; `start` if there is none
/// @param to after the empty lines that follow
record SpeechBlock(int from, int start, int headed, int to, List<Part> parts) {
    SpeechBlock {
        parts = List.copyOf(parts);
    }

    /// What belongs to one line, with its direction.
    ///
    /// @param alone whether it begins and ends where lines of the text do
    record Part(ElementId line, int from, int to, boolean alone) {}

    boolean hasHeading() {
        return headed > start;
    }
}
