"""
Measures how long the kernel takes from the start of its process to the first result of a C# cell over the wire, and to the first chart,
as a ratio to `dotnet hello.dll` in the same run. Needs Debian's python3-jupyter-client; the kernel must be installed (analytics kernel install).

    python3 bench/kernel/start.py [ROUNDS]
"""

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.session import Session

CHART = 'using Analytics;\nCorpus.Load("../seeds").WordFrequencies(Unit.Lemma, StopWords.English).Top(10).ToBarChart("Words")'
PORTS = ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port")
HELLO = '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>'


def hello(folder):
    """Builds the smallest program."""
    with open(os.path.join(folder, "hello.csproj"), "w") as project:
        project.write(HELLO)
    with open(os.path.join(folder, "hello.cs"), "w") as code:
        code.write('System.Console.WriteLine("hello");')
    subprocess.run(["dotnet", "build", "-c", "Release", "-o", "out", "-v", "quiet", "--nologo"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, "out", "hello.dll")


def timed_hello(program):
    start = time.perf_counter()
    subprocess.run(["dotnet", program], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def free_ports():
    sockets = [socket.socket() for _ in PORTS]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return dict(zip(PORTS, ports))


def timed_kernel(spec, folder, cell):
    """Seconds from the start of the process to the answer to its first cell. The request is on its way before the kernel listens."""
    connection = {"transport": "tcp", "ip": "127.0.0.1", "key": "k", "signature_scheme": "hmac-sha256", **free_ports()}
    path = os.path.join(folder, "connection.json")
    with open(path, "w") as file:
        json.dump(connection, file)
    session = Session(key=b"k")
    shell = zmq.Context.instance().socket(zmq.DEALER)
    shell.setsockopt(zmq.RECONNECT_IVL, 5)
    shell.setsockopt(zmq.LINGER, 0)
    start = time.perf_counter()
    kernel = subprocess.Popen([path if part == "{connection_file}" else part for part in spec.argv], cwd="notebooks", env={**os.environ, **spec.env})
    try:
        shell.connect(f"tcp://127.0.0.1:{connection['shell_port']}")
        session.send(shell, "execute_request", {"code": cell, "silent": False})
        if not shell.poll(120_000):
            sys.exit("The kernel did not answer.")
        _, answer = session.recv(shell)
        elapsed = time.perf_counter() - start
    finally:
        kernel.terminate()
        kernel.wait()
        shell.close()
    if answer["content"]["status"] != "ok":
        sys.exit(str(answer["content"]))
    return elapsed


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    spec = KernelSpecManager().get_kernel_spec("analytics")
    with tempfile.TemporaryDirectory() as folder:
        program = hello(folder)
        times = {"dotnet hello.dll": [], "first result": [], "first chart": []}
        for _ in range(rounds):
            times["dotnet hello.dll"].append(timed_hello(program))
            times["first result"].append(timed_kernel(spec, folder, "1 + 1"))
            times["first chart"].append(timed_kernel(spec, folder, CHART))
    base = statistics.median(times["dotnet hello.dll"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:18} median {median:6.3f} s   least {min(values):6.3f} s   {median / base:5.1f} times hello")


if __name__ == "__main__":
    main()
