/// What waits for somebody (việc của tôi): modules say what they know, here it becomes one list.
@NullMarked
package vn.lienminh.shell.inbox;

import org.jspecify.annotations.NullMarked;
