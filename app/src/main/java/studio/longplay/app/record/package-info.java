/// Recording oneself: an input is chosen, its level watched, a line read after a count-in, heard
/// and kept. It may use session, fx, words and controls. Begin reading at [RecorderViewModel].
@NullMarked
package studio.longplay.app.record;

import org.jspecify.annotations.NullMarked;
