"""What Jupyter's own client asks of the kernel “analytics”: interrupt, restart, input, replaced displays, the end of its client."""

import os
import signal
import subprocess
import sys
import time
import unittest

from jupyter_client.manager import start_new_kernel

TIMEOUT = 120


class ClientTests(unittest.TestCase):
    def setUp(self):
        self.manager, self.client = start_new_kernel(kernel_name="analytics", startup_timeout=TIMEOUT)

    def tearDown(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel()

    def run_cell(self, code, **options):
        """Runs a cell; gives the answer and all that was published with it."""
        request = self.client.execute(code, **options)
        published = []
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != request:
                continue
            published.append((message["msg_type"], message["content"]))
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return self.answer(request), published

    def answer(self, request):
        while True:
            message = self.client.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"]["msg_id"] == request:
                return message["content"]

    def wait_for(self, request, kind):
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == kind:
                return message["content"]

    def test_an_endless_cell_is_interrupted_and_the_session_goes_on(self):
        request = self.client.execute('var kept = 1; Console.Write("begun"); while (true) { }')
        self.wait_for(request, "stream")
        self.manager.interrupt_kernel()
        self.assertEqual(self.answer(request)["ename"], "Interrupted")
        _, published = self.run_cell("kept")
        self.assertIn("execute_result", [kind for kind, _ in published])

    def test_a_restarted_kernel_has_forgotten_its_variables(self):
        self.assertEqual(self.run_cell("var kept = 1;")[0]["status"], "ok")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=TIMEOUT)
        self.assertEqual(self.run_cell("kept")[0]["ename"], "CS0103")
        self.assertEqual(self.run_cell("1")[0]["status"], "ok")

    def test_a_cell_asks_its_reader(self):
        request = self.client.execute('Console.Write("Name: "); var name = Console.ReadLine();', allow_stdin=True)
        self.assertEqual(self.client.get_stdin_msg(timeout=TIMEOUT)["content"]["prompt"], "Name: ")
        self.client.input("Ana")
        self.assertEqual(self.answer(request)["status"], "ok")
        _, published = self.run_cell("name")
        self.assertIn("Ana", str(published))

    def test_a_display_is_replaced(self):
        _, published = self.run_cell('var shown = display("before"); shown.Update("after");')
        shown = [content for kind, content in published if kind == "display_data"][0]
        replaced = [content for kind, content in published if kind == "update_display_data"][0]
        self.assertEqual(shown["transient"], replaced["transient"])
        self.assertEqual(replaced["data"]["text/plain"], "after")

    def test_completion_and_inspection_are_answered(self):
        self.run_cell("var speakers = 3;")
        for ask, reply in ((self.client.complete, "complete_reply"), (self.client.inspect, "inspect_reply")):
            request = ask("speak", 5)
            message = self.client.get_shell_msg(timeout=TIMEOUT)
            self.assertEqual(message["parent_header"]["msg_id"], request)
            self.assertEqual(message["msg_type"], reply)
            self.assertEqual(message["content"]["status"], "ok")

    def test_a_signal_ends_the_kernel_in_the_middle_of_a_cell(self):
        request = self.client.execute('Console.Write("begun"); while (true) { }')
        self.wait_for(request, "stream")
        process = self.manager.provisioner.process
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=TIMEOUT), 0)


class OrphanTests(unittest.TestCase):
    def test_the_kernel_ends_when_its_client_is_killed(self):
        start = (
            "import sys, time\n"
            "from jupyter_client.manager import start_new_kernel\n"
            f"manager, client = start_new_kernel(kernel_name='analytics', startup_timeout={TIMEOUT})\n"
            "print(manager.provisioner.pid, flush=True)\n"
            "time.sleep(600)\n"
        )
        with subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True) as client:
            kernel = int(client.stdout.readline())
            client.kill()
        for _ in range(TIMEOUT * 10):
            if not is_running(kernel):
                return
            time.sleep(0.1)
        os.kill(kernel, signal.SIGKILL)
        self.fail("The kernel outlived its client.")


def is_running(process):
    """Whether a process is there and is more than an entry that nobody has taken notice of."""
    try:
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    unittest.main(verbosity=2)
