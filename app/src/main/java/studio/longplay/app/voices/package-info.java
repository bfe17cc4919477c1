/// The voice browser: all voices there are, searched, heard, compared and given to speakers. It may
/// use session, fx, words, actions and controls. Begin reading at [VoicesViewModel].
@NullMarked
package studio.longplay.app.voices;

import org.jspecify.annotations.NullMarked;
