/// The programme while it is being written: what is known of it, what it sounds and looks like now,
/// and what is made next. Being part of render it may use every room. Begin reading at [Preview],
/// then [PreviewState].
@NullMarked
package studio.longplay.engine.render.preview;

import org.jspecify.annotations.NullMarked;
