package org.probity.shell.deadlines;

import org.probity.frame.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the administrator: whether timed work is done and mail goes out, in figures, without anybody's data. */
@Controller
@Allowed("shell:timed-work")
class TimedWorkPage {

    private final TimedWork tasks;
    private final Digests digests;
    private final MailSettings mail;
    private final ReminderSettings settings;

    TimedWorkPage(TimedWork tasks, Digests digests, MailSettings mail, ReminderSettings settings) {
        this.tasks = tasks;
        this.digests = digests;
        this.mail = mail;
        this.settings = settings;
    }

    @GetMapping("/shell/deadlines/timed")
    String show(Model model) {
        model.addAttribute("tasks", tasks.all());
        model.addAttribute("mail", digests.figures());
        model.addAttribute("missing", mail.missing());
        model.addAttribute("settings", settings);
        return "shell/deadlines-timed";
    }
}
