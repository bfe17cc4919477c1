/// The sheet that shows what the script would be as the timeline has it, and writes it. It may use
/// session, controls, words and the engine. Begin reading at [WriteBackViewModel].
@NullMarked
package studio.longplay.app.writeback;

import org.jspecify.annotations.NullMarked;
