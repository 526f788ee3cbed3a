#!/usr/bin/env python3
"""Reads a pile of articles (JSON Lines) on a Spark cluster, through RDD.pipe.

    spark-submit examples/spark_pipe.py pile.jsonl names/
    python3 examples/spark_pipe.py --master 'local[2]' pile.jsonl summaries/ summary --sentences 2

The output folder must not exist. Its parts, in the order of their names, have the pile's order.
summit-reader and Node must be on every worker; --reader says where.
"""

import argparse
import os
import shlex
from pathlib import Path

from pyspark.sql import SparkSession

READER = Path(__file__).resolve().parent.parent / "bin" / "summit-reader.js"

# A piped command starts with an empty environment, so that not even node would be found.
PASSED = ("PATH", "HOME", "LANG", "NODE_OPTIONS", "NODE_COMPILE_CACHE")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--master", help="where to run; spark-submit says it otherwise")
    parser.add_argument("--partitions", type=int, help="at least so many pieces of the pile")
    parser.add_argument("--reader", default=str(READER), help="summit-reader on the workers")
    parser.add_argument("pile", help="a file, a folder or a pattern, compressed or not")
    parser.add_argument("output", help="a folder to be made")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="entities, or another command")
    return parser.parse_args()


def main():
    options = parse_arguments()
    builder = SparkSession.builder.appName("summit-reader")
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()

    command = [options.reader, *(options.command or ["entities"]), "--input", "jsonl", "--jsonl"]
    environment = {name: os.environ[name] for name in PASSED if name in os.environ}
    lines = spark.sparkContext.textFile(options.pile, options.partitions)
    # Without checkCode a process that dies would only make the output shorter.
    results = lines.pipe(shlex.join(command), env=environment, checkCode=True)
    results.saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
